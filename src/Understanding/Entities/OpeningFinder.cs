using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>"Em muốn báo: …": the wish to tell somebody and the telling in one message, so that nothing has to be told twice.</summary>
internal sealed class OpeningFinder
{
    // A wish is a few words; what is longer tells.
    private const int LongestWish = 12;

    // "Dạ", "cô ơi": polite words before an opening.
    private const int LongestGreeting = 2;

    private readonly CommandFinder commands;
    private readonly PhraseTable<bool> openings = new();

    // Without a break between them the wish is one only where harm is told after it: "muốn báo công an" asks.
    private readonly PhraseTable<bool> wishes = new();

    public OpeningFinder(WordLists words, CommandFinder commands, Tokenizer tokenizer)
    {
        this.commands = commands;
        Add(openings, words.Telling.Openings);
        Add(wishes, words.Commands.GetValueOrDefault(Command.Report.Id(), []));

        void Add(PhraseTable<bool> table, IEnumerable<string> phrases)
        {
            foreach (var phrase in phrases)
            {
                table.Add(tokenizer.Read(phrase).Tokens, true);
            }
        }
    }

    /// <summary>What is told in a message that also wishes to tell somebody; none where either is missing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="utterance">The same, read.</param>
    /// <param name="tellsOfHarm">It tells of harm.</param>
    public string? Find(string text, Utterance utterance, bool tellsOfHarm)
    {
        var tokens = utterance.Tokens;
        if (IsWish(tokens))
        {
            return null;
        }

        return After(openings, text, tokens) ?? AfterWish(text, tokens) ?? BeforeWish(text, tokens) ?? (tellsOfHarm ? After(wishes, text, tokens) : null);
    }

    private static string? After(PhraseTable<bool> phrases, string text, Token[] tokens)
    {
        for (var at = 0; at <= LongestWish && at < tokens.Length; at++)
        {
            var isGreeted = at <= LongestGreeting;
            if ((isGreeted || tokens[at].Before > Break.None)
                && phrases.LongestAt(tokens, at, out _) is > 0 and var words && at + words < tokens.Length)
            {
                // "Em 11 tuổi, …": who they are belongs to it.
                return isGreeted ? text[tokens[at + words].Start..] : text;
            }
        }

        return null;
    }

    private string? AfterWish(string text, Token[] tokens)
    {
        for (var at = 1; at < tokens.Length && at <= LongestWish; at++)
        {
            if (tokens[at].Before > Break.None && IsWish(tokens[..at]))
            {
                return text[tokens[at].Start..];
            }
        }

        return null;
    }

    private string? BeforeWish(string text, Token[] tokens)
    {
        for (var at = tokens.Length - 1; at > 0 && tokens.Length - at <= LongestWish; at--)
        {
            if (tokens[at].Before > Break.None && IsWish(tokens[at..]))
            {
                return text[..tokens[at - 1].End];
            }
        }

        return null;
    }

    private bool IsWish(Token[] tokens) => commands.Find(string.Empty, new Utterance(tokens)) == Command.Report;
}
