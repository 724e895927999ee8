using AwarenessBot.Content.Safety;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Looking;

/// <summary>How a case stands against its clock, and how that is shown.</summary>
internal static class CaseClock
{
    public static bool IsOpen(this Case one) => one.State is not (CaseState.HandedOver or CaseState.Closed or CaseState.Erased);

    public static bool IsOverdue(this Case one, DateTimeOffset now) => one.IsOpen() && one.Due is { } due && due <= now;

    /// <summary>Nobody has said "I have it": no responder, or the body outside it was passed to.</summary>
    public static bool IsUnacknowledged(this Case one) =>
        one.State is CaseState.Received or CaseState.Read || one.AwaitsOutside();

    /// <summary>Passed on outside and not confirmed yet: somebody has it here, and the clock runs.</summary>
    public static bool AwaitsOutside(this Case one) => one is { State: CaseState.Taken, Due: not null };

    public static int Severity(this Case one) => (int)(DangerNames.Level(one.Level) ?? DangerLevel.Urgent);

    /// <summary>Time left, or by how much it is overdue.</summary>
    public static Markup Left(this Case one, DateTimeOffset now, Words words) => one switch
    {
        { Due: null } => Markup.None,
        _ when !one.IsOpen() => Markup.None,
        { Due: { } due } when due <= now => Markup.Of($"""<strong class="late">{words.Of("desk_overdue", ("time", words.Long(now - due)))}</strong>"""),
        { Due: { } due } => Markup.Of($"""<span>{words.Of("desk_left", ("time", words.Long(due - now)))}</span>"""),
        _ => Markup.None,
    };

    /// <summary>Who has it, in words.</summary>
    public static string Holding(this Case one, Words words, IReadOnlyList<Responder> responders)
    {
        var holder = responders.FirstOrDefault(responder => responder.Id == one.Holder)?.Name ?? one.Holder;
        return holder is null ? words["desk_holder_none"] : words.Of("desk_holder", ("name", holder));
    }
}
