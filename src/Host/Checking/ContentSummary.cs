using System.Globalization;
using System.Text;
using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Host.Checking;

/// <summary>What there is to read, counted: two Markdown tables, per audience and per topic.</summary>
internal static class ContentSummary
{
    private static readonly Audience[] Audiences = Enum.GetValues<Audience>();

    public static string Of(Library library)
    {
        var text = new StringBuilder();
        Row(text, "", Audiences.Select(Name));
        Row(text, "---", Audiences.Select(_ => "---:"));
        Row(text, "topics explained", Audiences.Select(_ => $"{library.Topics.Count}"));
        Row(text, "questions answered", Audiences.Select(_ => $"{library.Faqs.Count}"));
        Row(text, "guided dialogs", Audiences.Select(audience => $"{library.Dialogs.Values.Count(dialog => Serves(dialog.Audiences, audience))}"));
        Row(text, "comics", Audiences.Select(audience => $"{library.Comics.Values.Count(comic => Serves(comic.Audiences, audience))}"));
        Row(text, "quizzes", Audiences.Select(audience => $"{library.Quizzes.Values.Count(quiz => Serves(quiz.Audiences, audience))}"));
        var levels = Audiences.Select(audience => ReadingLevel.Of(TextsFor(library, audience))).ToList();
        Row(text, "sentences", levels.Select(level => $"{level.Sentences}"));
        Row(text, "words in a sentence, mean", levels.Select(level => level.MeanWords.ToString("0.0", CultureInfo.InvariantCulture)));
        Row(text, "nine in ten have at most", levels.Select(level => $"{level.NineInTen}"));
        Row(text, "the longest has", levels.Select(level => $"{level.Longest}"));
        text.Append('\n');
        Row(text, "topic (messages)", Audiences.Select(Name).Append("questions"));
        Row(text, "---", Audiences.Select(_ => "---:").Append("---:"));
        foreach (var topic in library.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal))
        {
            Row(
                text,
                $"`{topic.Id}`",
                Audiences.Select(audience => $"{topic.Answer.For(audience, topic.Otherwise).Count}")
                    .Append($"{library.Faqs.Values.Count(faq => faq.Topic == topic.Id)}"));
        }

        return text.ToString();
    }

    /// <summary>Everything that is written for this audience or for everybody, except what a program fills in.</summary>
    private static IEnumerable<string> TextsFor(Library library, Audience audience) =>
        library.Topics.Values.SelectMany(topic => topic.Answer.For(audience, topic.Otherwise))
            .Concat(library.Faqs.Values.SelectMany(faq => faq.Answer.For(audience)))
            .Concat(library.Dialogs.Values.Where(dialog => Serves(dialog.Audiences, audience))
                .SelectMany(dialog => dialog.Steps.Values).SelectMany(step => step.Say.For(audience)))
            .Concat(library.DangerAnswers.SelectMany(answer => answer.Say.For(audience)))
            .Concat(library.Comics.Values.Where(comic => Serves(comic.Audiences, audience))
                .SelectMany(comic => comic.Panels.Values).SelectMany(panel => panel.Say))
            .Concat(library.Quizzes.Values.Where(quiz => Serves(quiz.Audiences, audience))
                .SelectMany(quiz => quiz.Questions).SelectMany(question => new[] { question.Ask, question.Right, question.Wrong }));

    private static bool Serves(IReadOnlyList<Audience> offeredTo, Audience audience) => offeredTo.Count == 0 || offeredTo.Contains(audience);

    private static string Name(Audience audience) => audience.ToString().ToLowerInvariant();

    private static void Row(StringBuilder text, string head, IEnumerable<string> cells) =>
        text.Append("| ").Append(head).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
}
