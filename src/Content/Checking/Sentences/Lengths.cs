using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>Buttons fit a Messenger quick reply; a message fits a child's attention and a small screen.</summary>
internal sealed class Lengths : ICheck
{
    public const int Label = 20;
    public const int Bubble = 320;

    // As long as the longest form of address there is, so that a text fits whoever is spoken to.
    private const string LongestYou = "1234567";

    public void Run(Draft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            var length = Letters.Count(sentence.Text.Replace("{you}", LongestYou, StringComparison.OrdinalIgnoreCase).Replace("{me}", LongestYou, StringComparison.OrdinalIgnoreCase));
            switch (sentence.Kind)
            {
                case SentenceKind.Label or SentenceKind.WrongChoice or SentenceKind.ContactLabel when length > Label:
                    draft.Problems.Add(ProblemCode.LabelTooLong, sentence.Location, $"{length}: '{sentence.Text}'");
                    break;
                case SentenceKind.Bubble or SentenceKind.Picture or SentenceKind.ContactText when length > Bubble:
                    draft.Problems.Add(ProblemCode.BubbleTooLong, sentence.Location, $"{length}; divide it");
                    break;
            }
        }
    }
}
