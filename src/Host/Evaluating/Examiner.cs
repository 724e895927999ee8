using System.Diagnostics;
using AwarenessBot.Content.Safety;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Understanding;

namespace AwarenessBot.Host.Evaluating;

/// <summary>Has the reader read each line as the bot would: message by message, each with those before it.</summary>
internal sealed class Examiner(Reader reader)
{
    private const int MostEarlier = 4;

    public Prediction Examine(EvaluationRow row)
    {
        string[] messages = [.. row.Messages.Select(IncomingText.Clean)];
        var meanings = new Meaning[messages.Length];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < messages.Length; i++)
        {
            meanings[i] = reader.Read(messages[i], messages[Math.Max(0, i - MostEarlier)..i]);
        }

        return Told(row.Id, meanings, Stopwatch.GetElapsedTime(started));
    }

    // Evidence is looked for only here: the bot answers without it, so it is not part of the time.
    private static Prediction Told(string id, Meaning[] meanings, TimeSpan took)
    {
        var danger = meanings.MaxBy(meaning => meaning.Danger.Level)?.Danger ?? Danger.None;
        var topics = meanings is [.., var last] ? last.Topics : [];
        var best = topics is [var first, ..] ? first.Score : 0;
        return new Prediction(
            id,
            [.. danger.Kind is { } kind ? [kind.DisclosureId()] : Array.Empty<string>(), .. topics.Select(topic => topic.Id)],
            danger.Level.Id(),
            danger.Kind?.Id(),
            Math.Round(took.TotalMicroseconds, 1),
            danger.Level == DangerLevel.None && best < Confidence.Answer,
            Math.Round(best, 3),
            Math.Round(danger.Likeness, 3),
            [.. meanings.SelectMany(meaning => meaning.Danger.Evidence).Select(piece => piece.RuleId).Distinct()]);
    }
}
