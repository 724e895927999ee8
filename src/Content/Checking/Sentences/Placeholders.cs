using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>Braces hold <c>you</c>, <c>You</c>, <c>me</c>, <c>Me</c>, or a name the phrase lists; nothing else would be filled in.</summary>
internal sealed class Placeholders : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            foreach (var name in Unknown(sentence))
            {
                draft.Problems.Add(ProblemCode.UnknownPlaceholder, sentence.Location, $"'{name}'");
            }
        }
    }

    private static IEnumerable<string> Unknown(Sentence sentence)
    {
        var text = sentence.Text;
        for (var open = text.IndexOfAny(['{', '}']); open >= 0; open = text.IndexOfAny(['{', '}'], open + 1))
        {
            var close = text.IndexOf('}', open);
            var name = close > open ? text[(open + 1)..close] : string.Empty;
            if (name is "you" or "You" or "me" or "Me" || sentence.Placeholders.Contains(name))
            {
                open = close;
                continue;
            }

            yield return close > open ? text[open..(close + 1)] : text[open..Math.Min(open + 10, text.Length)];
            open = Math.Max(open, close);
        }
    }
}
