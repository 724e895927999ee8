using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>Whom an alarm is about: the person last mentioned up to the end of the words that raised it.</summary>
internal sealed class WhoIsMeant
{
    private static readonly (string Class, Concerned Who)[] Mentions =
    [
        (WordClasses.Self, Concerned.Self),
        (WordClasses.Friend, Concerned.Friend),
        (WordClasses.OwnChild, Concerned.OwnChild),
        (WordClasses.Pupil, Concerned.Pupil),
        (WordClasses.OtherChild, Concerned.OtherChild),
        (WordClasses.Kin, Concerned.Other),
    ];

    private readonly PatternIndex index = new();
    private readonly PatternIndex agents = new();
    private readonly PatternIndex nobody = new();

    public WhoIsMeant(IReadOnlyDictionary<string, string> classes, Vocabulary vocabulary)
    {
        foreach (var (name, who) in Mentions)
        {
            if (classes.ContainsKey(name))
            {
                index.Add(Compiler.Compile(name, classes, vocabulary), (int)who);
            }
        }

        if (classes.ContainsKey(WordClasses.AgentMark))
        {
            agents.Add(Compiler.Compile(WordClasses.AgentMark, classes, vocabulary), 0);
        }

        if (classes.ContainsKey(WordClasses.Nobody))
        {
            nobody.Add(Compiler.Compile(WordClasses.Nobody, classes, vocabulary), 0);
        }
    }

    public Concerned Find(Utterance utterance, int end)
    {
        var others = nobody.Find(utterance);
        var mentions = index.Find(utterance).FindAll(mention => !others.Exists(other => other.Overlaps(mention)));
        foreach (var adult in mentions)
        {
            if ((Concerned)adult.Owner is var who and (Concerned.OwnChild or Concerned.Pupil))
            {
                return who;
            }
        }

        var marks = agents.Find(utterance);
        var last = mentions
            .Where(mention => mention.End <= end && !IsPartOfAnother(mention, mentions) && !IsAgent(mention, marks))
            .OrderByDescending(mention => mention.Start)
            .Select(mention => (Concerned?)mention.Owner)
            .FirstOrDefault();
        return last ?? (mentions.Exists(mention => mention.Owner == (int)Concerned.Self) ? Concerned.Self : Concerned.Unknown);
    }

    private static bool IsPartOfAnother(PatternHit mention, List<PatternHit> all) =>
        all.Exists(other => other.Start <= mention.Start && other.End >= mention.End && other.End - other.Start > mention.End - mention.Start);

    // "bị bạn em đánh": the one named after "bị" did it, and is not the one it happened to.
    private static bool IsAgent(PatternHit mention, List<PatternHit> marks) =>
        mention.Owner != (int)Concerned.Self && marks.Exists(mark => mark.End == mention.Start);
}
