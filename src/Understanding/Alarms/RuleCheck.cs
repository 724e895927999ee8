using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>Which list of a rule or guard a failure is about.</summary>
public enum RuleList
{
    /// <summary>A pattern of <c>any</c> or <c>unless</c> that cannot be read.</summary>
    Pattern,
    MustFire,
    MustNotFire,
}

/// <summary>A sentence that does not do what its rule promises, or a pattern that cannot be read; counted from 0 in its list.</summary>
public sealed record RuleFailure(string RuleId, RuleList List, int Index, string What);

/// <summary>Tries every rule and guard on the sentences their authors wrote beside them.</summary>
public static class RuleCheck
{
    public static IReadOnlyList<RuleFailure> Run(Library library)
    {
        var failures = Unreadable(library).ToList();
        if (failures.Count > 0)
        {
            return failures;
        }

        var parts = ReaderParts.For(library);
        foreach (var rule in library.DangerRules)
        {
            failures.AddRange(Check(rule, parts));
        }

        foreach (var guard in library.DangerGuards)
        {
            failures.AddRange(Check(guard, parts));
        }

        return failures;
    }

    private static IEnumerable<RuleFailure> Unreadable(Library library)
    {
        var classes = WordClasses.From(library.Words);
        var written = library.DangerRules.Select(rule => (rule.Id, Patterns: rule.Any.Concat(rule.Unless)))
            .Concat(library.DangerGuards.Select(guard => (guard.Id, Patterns: guard.Any.AsEnumerable())))
            .Concat(classes.Select(entry => (Id: entry.Key, Patterns: Enumerable.Repeat(entry.Value, 1))));
        return from owner in written
               from pattern in owner.Patterns.Select((text, index) => (text, index))
               let problem = Problem(pattern.text, classes)
               where problem is not null
               select new RuleFailure(owner.Id, RuleList.Pattern, pattern.index, problem);
    }

    private static string? Problem(string pattern, IReadOnlyDictionary<string, string> classes)
    {
        try
        {
            PatternParser.Parse(pattern, classes);
            return null;
        }
        catch (PatternException problem)
        {
            return problem.Message;
        }
    }

    // What counts is what the person would get, rule, guards and models together.
    private static IEnumerable<RuleFailure> Check(DangerRule rule, ReaderParts parts)
    {
        for (var i = 0; i < rule.MustFire.Count; i++)
        {
            var danger = Read(rule.MustFire[i], parts);
            if (danger.Level < rule.Level)
            {
                yield return new RuleFailure(rule.Id, RuleList.MustFire, i, $"reached {danger.Level.Id()}, not {rule.Level.Id()}");
            }
        }

        for (var i = 0; i < rule.MustNotFire.Count; i++)
        {
            var danger = Read(rule.MustNotFire[i], parts);
            if (danger.Level != DangerLevel.None)
            {
                yield return new RuleFailure(rule.Id, RuleList.MustNotFire, i, Fired(danger));
            }
        }
    }

    private static IEnumerable<RuleFailure> Check(DangerGuard guard, ReaderParts parts)
    {
        for (var i = 0; i < guard.MustNotFire.Count; i++)
        {
            var danger = Read(guard.MustNotFire[i], parts);
            if (danger.Level > guard.LowersTo)
            {
                yield return new RuleFailure(guard.Id, RuleList.MustNotFire, i, Fired(danger));
            }
        }
    }

    private static string Fired(Danger danger) =>
        $"{string.Join(", ", danger.Evidence.Select(evidence => evidence.RuleId).Distinct())} fired at {danger.Level.Id()}";

    private static Danger Read(string sentence, ReaderParts parts)
    {
        var utterance = parts.Tokenizer.Read(sentence);
        return parts.Bell.Read(utterance, parts.Learned.Look(utterance.Tokens), Utterance.Empty);
    }
}
