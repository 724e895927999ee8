using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Who is writing, told by how they speak of themself and of others; and the word they use for themself.</summary>
internal sealed class SpeakerFinder
{
    // Who is believed when a message says two things: a teacher may have children, a parent was a pupil once.
    private static readonly Audience[] Order = [Audience.Teacher, Audience.Parent, Audience.Child, Audience.Teen];

    private readonly PatternIndex index = new();
    private readonly PatternIndex selfTerms = new();

    public SpeakerFinder(WordLists words, IReadOnlyDictionary<string, string> classes, Vocabulary vocabulary)
    {
        foreach (var (audience, ways) in words.Speakers)
        {
            foreach (var way in ways)
            {
                index.Add(Compiler.Compile(way, classes, vocabulary), (int)audience);
            }
        }

        for (var i = 0; i < SelfTerms.Names.Length; i++)
        {
            if (classes.ContainsKey(SelfTerms.Names[i].Class))
            {
                selfTerms.Add(Compiler.Compile(SelfTerms.Names[i].Class, classes, vocabulary), i);
            }
        }
    }

    public Audience? Speaker(Utterance utterance)
    {
        var hits = index.Find(utterance);
        foreach (var audience in Order)
        {
            if (hits.Exists(hit => hit.Owner == (int)audience))
            {
                return audience;
            }
        }

        return null;
    }

    /// <summary>"em", "con" or "cháu"; none when the message does not say or the speaker is an adult.</summary>
    public string? SelfTerm(Utterance utterance, Audience? speaker)
    {
        if (speaker is Audience.Parent or Audience.Teacher)
        {
            return null;
        }

        var first = selfTerms.Find(utterance).OrderBy(hit => hit.Start).Select(hit => (int?)hit.Owner).FirstOrDefault();
        return first is { } number ? SelfTerms.Names[number].Term : SelfTerms.Spoken(utterance.Tokens);
    }
}

/// <summary>The three words by which a young person calls themself and the word class that recognises each.</summary>
internal static class SelfTerms
{
    public static readonly (string Term, string Class)[] Names =
    [
        ("con", "<xưng con>"),
        ("cháu", "<xưng cháu>"),
        ("em", "<xưng em>"),
    ];

    // Beside these, "em" is somebody else: "em tôi", "em gái", "anh em", "các em".
    private static readonly HashSet<string> NotSelfAfter = ["toi", "gai", "trai", "ay", "ho", "nha", "be", "minh", "no", "kia", "nay", "dau", "ruot"];
    private static readonly HashSet<string> NotSelfBefore = ["anh", "chi", "cac", "may", "nhung", "dua", "thang", "cho", "tre", "hai", "be", "nho", "cua"];

    /// <summary>"em" as the one who is hit, asked, touched: whoever says it of themself in passing wants to be called so.</summary>
    public static string? Spoken(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var isOther = (i + 1 < tokens.Length && NotSelfAfter.Contains(tokens[i + 1].Typed.Form.Folded)) ||
                (i > 0 && NotSelfBefore.Contains(tokens[i - 1].Typed.Form.Folded));
            if (tokens[i].Typed.Form.Folded is "em" or "e" && !isOther)
            {
                return "em";
            }
        }

        // At the beginning of a message these are the one who writes: "con 8 tuổi", "cháu bị đánh".
        return tokens is [var first, _, ..] && !NotSelfAfter.Contains(tokens[1].Typed.Form.Folded)
            ? first.Typed.Form.Folded switch { "con" => "con", "chau" => "cháu", _ => null }
            : null;
    }
}
