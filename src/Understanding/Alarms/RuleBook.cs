using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// Rules and guards compiled. Most messages hold no alarming word, so what only matters once a rule has matched (guards, exceptions) stands
/// in an index of its own that is asked afterwards.
/// </summary>
internal sealed class RuleBook
{
    // So many words off, a film or a game that is mentioned belongs to another thought than plain words do.
    private const int Nearby = 4;

    private readonly PatternIndex alarming = new();
    private readonly PatternIndex plain = new();
    private readonly PatternIndex framing = new();
    private readonly IReadOnlyList<DangerRule> rules;
    private readonly IReadOnlyList<DangerGuard> guards;
    private readonly HashSet<string>[] never;

    public RuleBook(
        IReadOnlyList<DangerRule> rules,
        IReadOnlyList<DangerGuard> guards,
        IReadOnlyDictionary<string, string> classes,
        Vocabulary vocabulary)
    {
        this.rules = rules;
        this.guards = guards;
        never = [.. guards.Select(guard => guard.Never.ToHashSet(StringComparer.Ordinal))];
        for (var i = 0; i < rules.Count; i++)
        {
            AddAll(alarming, rules[i].Any, Owner(Part.Rule, i));
            AddAll(framing, rules[i].Unless, Owner(Part.Unless, i));
        }

        for (var i = 0; i < guards.Count; i++)
        {
            AddAll(framing, guards[i].Any, Owner(Part.Guard, i));
        }

        if (classes.ContainsKey(WordClasses.Real))
        {
            AddAll(framing, [WordClasses.Real], Owner(Part.Real, 0));
        }

        void AddAll(PatternIndex index, IReadOnlyList<string> patterns, int owner)
        {
            foreach (var pattern in patterns)
            {
                var program = Compiler.Compile(pattern, classes, vocabulary);
                index.Add(program, owner);
                if (program.Reach == Reach.Plain)
                {
                    plain.Add(program, owner);
                }
            }
        }
    }

    private enum Part
    {
        Rule,
        Unless,
        Guard,

        /// <summary>Not a rule's: what tells a question in general from something that happened.</summary>
        Real,
    }

    /// <summary>Every rule that matches, with the level its guards leave it; those left with nothing are not in the list.</summary>
    public IReadOnlyList<Alarm> Find(Utterance utterance)
    {
        var hits = alarming.Find(utterance);
        return hits.Count == 0 ? [] : Guarded(utterance, hits, int.MaxValue);
    }

    /// <summary>The rules whose plain patterns match; what guards a whole message silences them from nearby only.</summary>
    public IReadOnlyList<Alarm> FindPlain(Utterance utterance)
    {
        var hits = plain.Find(utterance);
        return hits.Count == 0 ? [] : Guarded(utterance, hits, Nearby);
    }

    private List<Alarm> Guarded(Utterance utterance, List<PatternHit> hits, int within)
    {
        var frames = framing.Find(utterance);
        var alarms = new List<Alarm>();
        foreach (var hit in hits)
        {
            var rule = hit.Owner / 4;
            var level = LevelOf(utterance, hit, rule, frames, within);
            if (level != DangerLevel.None)
            {
                alarms.Add(new Alarm(rules[rule], level, hit.Start, hit.End));
            }
        }

        return alarms;
    }

    private DangerLevel LevelOf(Utterance utterance, in PatternHit hit, int rule, List<PatternHit> frames, int within)
    {
        var level = rules[rule].Level;
        foreach (var other in frames)
        {
            var part = PartOf(other);
            if (part == Part.Unless && other.Owner / 4 == rule && Touches(utterance, other, hit, frames))
            {
                return DangerLevel.None;
            }

            if (part == Part.Guard && guards[other.Owner / 4].LowersTo < level && (other.Reach != Reach.Message || other.WordsTo(hit) <= within)
                && !never[other.Owner / 4].Contains(rules[rule].Id) && Touches(utterance, other, hit, frames))
            {
                level = guards[other.Owner / 4].LowersTo;
            }
        }

        return level;
    }

    private static bool Touches(Utterance utterance, PatternHit frame, in PatternHit hit, List<PatternHit> hits) => frame.Reach switch
    {
        Reach.Message => true,
        Reach.Sentence => SameSentence(utterance, frame, hit),
        Reach.Question => SameSentence(utterance, frame, hit)
            && !hits.Exists(other => PartOf(other) == Part.Real && SameSentence(utterance, frame, other)),
        _ => frame.Overlaps(hit),
    };

    private static bool SameSentence(Utterance utterance, in PatternHit one, in PatternHit other)
    {
        var from = Math.Min(one.End, other.End);
        var to = Math.Max(one.Start, other.Start);
        for (var i = from; i <= to && i < utterance.Tokens.Length; i++)
        {
            if (utterance.Tokens[i].Before == Break.Sentence)
            {
                return false;
            }
        }

        return true;
    }

    private static int Owner(Part part, int number) => (number * 4) + (int)part;

    private static Part PartOf(in PatternHit hit) => (Part)(hit.Owner % 4);
}

/// <summary>A rule that matched and survived its guards; the span is in tokens.</summary>
internal readonly record struct Alarm(DangerRule Rule, DangerLevel Level, int Start, int End);
