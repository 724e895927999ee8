using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Topics;

namespace AwarenessBot.Understanding.Matching;

/// <summary>A wording that would be answered with something else.</summary>
/// <param name="Index">Which of its wordings, from 0.</param>
/// <param name="Got">What wins: an alarm, another topic, another question, or nothing.</param>
public sealed record LostWording(Faq Faq, int Index, string Got);

/// <summary>Asks every frequently asked question in each of its wordings, and looks who answers.</summary>
public static class FaqCheck
{
    public static IReadOnlyList<LostWording> Run(Library library)
    {
        var reader = new Reader(library);
        return
        [
            .. from faq in library.Faqs.Values.OrderBy(faq => faq.Location.File).ThenBy(faq => faq.Location.Line)
               from wording in faq.Wordings.Select((text, index) => (text, index))
               let got = Answered(reader.Read(wording.text, []))
               where got != faq.Id
               select new LostWording(faq, wording.index, got),
        ];
    }

    private static string Answered(Meaning meaning) => meaning switch
    {
        { Danger.Level: not DangerLevel.None } => $"an alarm ({meaning.Danger.Kind?.Id()}, {meaning.Danger.Level.Id()})",
        { Topics: [] or [{ Score: < Confidence.DidYouMean }, ..] } => "nothing",
        { Faq: { } faq } when faq.Topic == meaning.Topics[0].Id => faq.Id,
        _ => $"the topic {meaning.Topics[0].Id}",
    };
}
