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

    public OpeningFinder(IEnumerable<string> openings, CommandFinder commands, Tokenizer tokenizer)
    {
        this.commands = commands;
        foreach (var opening in openings)
        {
            this.openings.Add(tokenizer.Read(opening).Tokens, true);
        }
    }

    /// <summary>What is told in a message that also wishes to tell somebody; none where either is missing.</summary>
    public string? Find(string text, Utterance utterance)
    {
        var tokens = utterance.Tokens;
        if (IsWish(tokens))
        {
            return null;
        }

        for (var at = 0; at <= LongestGreeting && at < tokens.Length; at++)
        {
            if (openings.LongestAt(tokens, at, out _) is > 0 and var words && at + words < tokens.Length)
            {
                return text[tokens[at + words].Start..];
            }
        }

        return AfterWish(text, tokens) ?? BeforeWish(text, tokens);
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
