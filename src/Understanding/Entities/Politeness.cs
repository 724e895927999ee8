using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Words that make a message polite and change nothing in it: "ơi", "ạ", "với", "nhé".</summary>
internal sealed class Politeness
{
    private readonly PatternIndex polite = new();
    private readonly PatternIndex self = new();

    public Politeness(IReadOnlyDictionary<string, string> classes, Vocabulary vocabulary)
    {
        Add(polite, WordClasses.Polite);
        Add(self, WordClasses.Self);

        void Add(PatternIndex index, string name)
        {
            if (classes.ContainsKey(name))
            {
                index.Add(Compiler.Compile(name, classes, vocabulary), 0);
            }
        }
    }

    /// <summary>The message without its polite words; the message itself when nothing else is left.</summary>
    public Token[] Strip(Utterance utterance) => Without(utterance, polite.Find(utterance));

    /// <summary>Without polite words and without whoever speaks of themself.</summary>
    public Token[] StripSelf(Utterance utterance) =>
        Without(utterance, [.. polite.Find(utterance), .. self.Find(utterance)]);

    /// <summary>Which tokens are polite words, and which speak of oneself: neither changes an answer.</summary>
    public (bool[] Polite, bool[] Self) Mark(Utterance utterance) =>
        (Marks(utterance, polite.Find(utterance)), Marks(utterance, self.Find(utterance)));

    private static bool[] Marks(Utterance utterance, List<PatternHit> hits)
    {
        var marks = new bool[utterance.Tokens.Length];
        foreach (var hit in hits)
        {
            marks.AsSpan(hit.Start..hit.End).Fill(true);
        }

        return marks;
    }

    private static Token[] Without(Utterance utterance, List<PatternHit> hits)
    {
        if (hits.Count == 0)
        {
            return utterance.Tokens;
        }

        Token[] left = [.. utterance.Tokens.Where((_, i) => !hits.Exists(hit => hit.Start <= i && i < hit.End))];
        return left.Length > 0 ? left : utterance.Tokens;
    }
}
