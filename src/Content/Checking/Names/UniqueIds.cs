using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Names;

/// <summary>
/// Ids that several files share a namespace for. (Sources and reviewers are checked while they are read.)
/// </summary>
internal sealed class UniqueIds : ICheck
{
    public void Run(Draft draft)
    {
        Report(draft.Contacts.Select(contact => (contact.Id, contact.Location)), draft);
        Report(draft.Offices.Select(office => (office.Id, office.Location)), draft);
        Report(draft.Desks.Select(desk => (desk.Id, desk.Location)), draft);
        Report(draft.Faqs.Select(faq => (faq.Id, faq.Location)), draft);
        Report(draft.Phrases.Select(phrase => (phrase.Id, phrase.Location)), draft);
        Report(draft.Replies.Select(reply => (reply.Id, reply.Location)), draft);
        Report(draft.Rules.Select(rule => (rule.Id, rule.Location)), draft);
        Report(draft.Guards.Select(guard => (guard.Id, guard.Location)), draft);
        Report(draft.Provinces.Select(province => (province.Code, province.Location)), draft);
        foreach (var quiz in draft.Quizzes)
        {
            Report(quiz.Questions.Select(question => (question.Name, question.Location)), draft);
        }
    }

    private static void Report(IEnumerable<(string Id, SourceLocation Location)> items, Draft draft)
    {
        foreach (var twice in items.Where(item => item.Id.Length > 0).GroupBy(item => item.Id))
        {
            foreach (var (id, location) in twice.Skip(1))
            {
                draft.Problems.Add(ProblemCode.DuplicateId, location, $"'{id}', first at {twice.First().Location}");
            }
        }
    }
}
