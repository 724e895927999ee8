using AwarenessBot.Content.Safety;

namespace AwarenessBot.Host.Evaluating;

/// <summary>So many of so many.</summary>
internal sealed record Share(int Hits, int Of)
{
    public double Percent => Of == 0 ? 0 : Math.Round(100.0 * Hits / Of, 1);

    public static Share Count(IEnumerable<Answered> lines, Func<Answered, bool> isHit)
    {
        var (hits, all) = (0, 0);
        foreach (var line in lines)
        {
            all++;
            hits += isHit(line) ? 1 : 0;
        }

        return new(hits, all);
    }
}

/// <summary>A line and what it was taken for.</summary>
internal sealed record Answered(EvaluationRow Row, Prediction Got)
{
    public DangerLevel Level => DangerNames.Level(Got.Risk) ?? DangerLevel.None;

    public bool IsAlarm => Level != DangerLevel.None;

    public bool IsFirst => Got.Top.Count > 0 && Row.Intents.Contains(Got.Top[0]);

    public bool IsAmongThree => Got.Top.Take(3).Any(Row.Intents.Contains);

    public bool IsAnswered => !Got.Abstain && !IsAlarm;
}

/// <summary>How well the lines were understood. Recall and false alarms are always told together.</summary>
internal sealed record Figures(IReadOnlyDictionary<string, Share> Danger, IReadOnlyDictionary<string, Share> FalseAlarms,
    IReadOnlyDictionary<string, Share> Topics, IReadOnlyDictionary<string, Share> DangerByStyle, IReadOnlyDictionary<string, Share> KindByKind,
    double MeanMicroseconds, double P99Microseconds)
{
    public static Figures Of(IReadOnlyList<Answered> lines)
    {
        Answered[] told = [.. lines.Where(line => line.Row.IsTold)];
        Answered[] emergencies = [.. told.Where(line => line.Row.Level == DangerLevel.Emergency)];
        Answered[] urgent = [.. told.Where(line => line.Row.Level == DangerLevel.Urgent)];
        Answered[] harmless = [.. lines.Where(line => !line.Row.IsTold)];
        Answered[] info = [.. harmless.Where(line => line.Row.Group == Groups.Info)];
        var times = lines.Select(line => line.Got.Microseconds).Order().ToArray();
        return new(
            new Dictionary<string, Share>
            {
                ["emergency: any alarm"] = Share.Count(emergencies, line => line.IsAlarm),
                ["emergency: at least urgent"] = Share.Count(emergencies, line => line.Level >= DangerLevel.Urgent),
                ["emergency: exact level"] = Share.Count(emergencies, line => line.Level == DangerLevel.Emergency),
                ["urgent: any alarm"] = Share.Count(urgent, line => line.IsAlarm),
                ["urgent: at least urgent"] = Share.Count(urgent, line => line.Level >= DangerLevel.Urgent),
                ["concern: any alarm"] = Share.Count(told.Where(line => line.Row.Level == DangerLevel.Concern), line => line.IsAlarm),
                ["all danger: any alarm"] = Share.Count(told, line => line.IsAlarm),
                ["kind right, of all danger"] = Share.Count(told, line => line.Got.RiskType == line.Row.Kind?.Id()),
                ["kind right, of alarms"] = Share.Count(told.Where(line => line.IsAlarm), line => line.Got.RiskType == line.Row.Kind?.Id()),
            },
            harmless.GroupBy(line => line.Row.Group).OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Share.Count(group, line => line.IsAlarm)),
            new Dictionary<string, Share>
            {
                ["question: topic first"] = Share.Count(info, line => line.IsFirst),
                ["question: topic in first three"] = Share.Count(info, line => line.IsAmongThree),
                ["question: answered at once"] = Share.Count(info, line => line.IsAnswered),
                ["question: wrong topic answered at once"] = Share.Count(info, line => line.IsAnswered && !line.IsFirst),
                ["look-alike: topic first"] = Share.Count(harmless.Where(line => line.Row.Group == Groups.LookAlike), line => line.IsFirst),
                ["chat: topic first"] = Share.Count(harmless.Where(line => line.Row.Group == Groups.Chat), line => line.IsFirst),
            },
            told.GroupBy(line => line.Row.Style).OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Share.Count(group, line => line.IsAlarm)),
            told.Where(line => line.Row.Kind is not null).GroupBy(line => line.Row.Kind.GetValueOrDefault().Id()).OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Share.Count(group, line => line.IsAlarm)),
            times.Length == 0 ? 0 : Math.Round(times.Average(), 1),
            times.Length == 0 ? 0 : times[(int)(0.99 * (times.Length - 1))]);
    }
}
