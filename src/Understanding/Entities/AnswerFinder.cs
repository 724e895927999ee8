using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Yes, no, and numbers, as answers to a question: short messages, or the first words of a longer one.</summary>
internal sealed class AnswerFinder
{
    // Longer than this is a story; only its beginning may still answer.
    private const int LongestAnswer = 8;

    private readonly PhraseTable<bool> phrases = new();
    private readonly PhraseTable<int> numbers = new();
    private readonly Politeness politeness;

    public AnswerFinder(WordLists words, Tokenizer tokenizer, Politeness politeness)
    {
        this.politeness = politeness;
        foreach (var way in words.Yes)
        {
            phrases.Add(tokenizer.Read(way).Tokens, true);
        }

        foreach (var way in words.No)
        {
            phrases.Add(tokenizer.Read(way).Tokens, false);
        }

        foreach (var (word, number) in words.Numbers)
        {
            numbers.Add(tokenizer.Read(word).Tokens, number);
        }
    }

    public bool? YesNo(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        var comma = Array.FindIndex(tokens, Math.Min(1, tokens.Length), token => token.Before >= Break.Comma);
        if (comma is > 0 and <= LongestAnswer && Answer(new Utterance(tokens[..comma])) is { IsWeak: false, Yes: var first })
        {
            // "không, em vẫn ổn": an answer, a comma, and then the rest.
            return first;
        }

        return tokens.Length <= LongestAnswer ? Answer(utterance)?.Yes : null;
    }

    public int? Number(Utterance utterance)
    {
        int? found = null;
        for (var i = 0; i < utterance.Tokens.Length; i++)
        {
            if (NumberAt(utterance.Tokens, i, out var length) is { } number)
            {
                if (found is not null && found != number)
                {
                    return null;
                }

                found = number;
                i += length - 1;
            }
        }

        return found;
    }

    public int? NumberAt(Token[] tokens, int at, out int length)
    {
        length = 1;
        if (tokens[at].IsNumber)
        {
            return int.TryParse(tokens[at].Typed.Form.Folded, out var digits) ? digits : null;
        }

        return numbers.LongestAt(tokens, at, out var number) is var words and > 0 && (length = words) > 0 ? number : null;
    }

    /// <summary>
    /// An answer, when the message is made of such phrases and of words that change nothing. "Dạ" is an answer only if no other
    /// follows ("dạ không"); of two real answers the first counts.
    /// </summary>
    private (bool Yes, bool IsWeak)? Answer(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        var (polite, self) = politeness.Mark(utterance);
        (bool Yes, bool IsWeak)? answer = null;
        for (var at = 0; at < tokens.Length;)
        {
            var length = phrases.LongestAt(tokens, at, out var yes);
            if (length > 0)
            {
                var weak = !polite.AsSpan(at, length).Contains(false);
                answer = answer is null || (answer.Value.IsWeak && !weak) ? (yes, weak) : answer;
                at += length;
            }
            else if (polite[at] || self[at])
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return answer;
    }
}
