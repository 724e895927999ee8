using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Yes, no, and numbers, as answers to a question: short messages, or the first words of a longer one.</summary>
internal sealed class AnswerFinder
{
    private readonly List<(Token[] Words, bool Yes)> phrases = [];
    private readonly List<(Token[] Words, int Number)> numbers = [];
    private readonly Politeness politeness;

    public AnswerFinder(WordLists words, Tokenizer tokenizer, Politeness politeness)
    {
        this.politeness = politeness;
        phrases.AddRange(words.Yes.Select(way => (tokenizer.Read(way).Tokens, true)));
        phrases.AddRange(words.No.Select(way => (tokenizer.Read(way).Tokens, false)));
        phrases.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        numbers.AddRange(words.Numbers.Select(entry => (tokenizer.Read(entry.Key).Tokens, entry.Value)));
        numbers.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    public bool? YesNo(Utterance utterance)
    {
        // A message that is nothing but an answer, polite words and all: "dạ", "dạ không ạ", "ừ đúng rồi".
        var tokens = utterance.Tokens;
        return Whole(tokens) ?? Whole(politeness.StripSelf(utterance)) ?? First(tokens);
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

        foreach (var (words, number) in numbers)
        {
            if (Wording.Agree(tokens, at, words))
            {
                length = words.Length;
                return number;
            }
        }

        return null;
    }

    /// <summary>Yes or no when the message is made of such phrases only and the last of them decides ("dạ không", "ừ có").</summary>
    private bool? Whole(Token[] tokens)
    {
        bool? answer = null;
        for (var at = 0; at < tokens.Length;)
        {
            var (words, yes) = phrases.Find(phrase => phrase.Words.Length > 0 && Wording.Agree(tokens, at, phrase.Words));
            if (words is null)
            {
                return null;
            }

            answer = yes;
            at += words.Length;
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
