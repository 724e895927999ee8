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
        var danger = Danger.None;
        Meaning? last = null;
        var evidence = new List<string>();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < messages.Length; i++)
        {
            var meaning = reader.Read(messages[i], messages[Math.Max(0, i - MostEarlier)..i]);
            danger = i == 0 || meaning.Danger.Level > danger.Level ? meaning.Danger : danger;
            evidence.AddRange(meaning.Danger.Evidence.Select(piece => piece.RuleId));
            last = meaning;
        }

        var took = Stopwatch.GetElapsedTime(started);
        return Told(row.Id, danger, last?.Topics ?? [], took) with { Evidence = [.. evidence.Distinct()] };
    }

    private static Prediction Told(string id, Danger danger, IReadOnlyList<TopicMatch> topics, TimeSpan took)
    {
        var best = topics is [var first, ..] ? first.Score : 0;
        return new Prediction(
            id,
            [.. danger.Kind is { } kind ? [Intents.Of(kind)] : Array.Empty<string>(), .. topics.Select(topic => topic.Id)],
            danger.Level.Id(),
            danger.Kind?.Id(),
            Math.Round(took.TotalMicroseconds, 1),
            danger.Level == DangerLevel.None && best < Confidence.Answer,
            Math.Round(best, 3),
            Math.Round(danger.Likeness, 3),
            []);
    }
}
