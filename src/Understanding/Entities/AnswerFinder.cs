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
        // A message that is nothing but an answer, polite words and all: "dạ", "dạ không ạ", "ừ đúng rồi".
        var tokens = utterance.Tokens;
        return (tokens.Length <= LongestAnswer ? Whole(tokens) ?? Whole(politeness.StripSelf(utterance)) : null) ?? First(tokens);
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

    /// <summary>Yes or no when the message is made of such phrases only and the last of them decides ("dạ không", "ừ có").</summary>
    private bool? Whole(Token[] tokens)
    {
        if (tokens.Length > LongestAnswer)
        {
            return null;
        }

        bool? answer = null;
        for (var at = 0; at < tokens.Length;)
        {
            var length = phrases.LongestAt(tokens, at, out var yes);
            if (length == 0)
            {
                return null;
            }

            answer = yes;
            at += length;
        }

        return answer;
    }

    /// <summary>"không, em vẫn ổn": an answer, a comma, and then the rest.</summary>
    private bool? First(Token[] tokens)
    {
        for (var i = 1; i < tokens.Length && i <= 4; i++)
        {
            if (tokens[i].Before >= Break.Comma)
            {
                return Whole([.. tokens.Take(i)]) ?? Whole(politeness.StripSelf(new Utterance([.. tokens.Take(i)])));
            }
        }

        return null;
    }
}
