namespace AwarenessBot.Content.Safety;

/// <summary>
/// How bad, and how soon. Unsure means one higher. Ids as in content: none, concern, urgent, emergency.
/// </summary>
public enum DangerLevel
{
    None,
    Concern,
    Urgent,
    Emergency,
}

/// <summary>What kind of harm is told. The order is the one ties are broken in: life first.</summary>
public enum DangerKind
{
    SelfHarm,
    SexualAbuse,
    Violence,
    Missing,
    Sextortion,
    ImageAbuse,
    Grooming,
    Cyberbullying,
    Scam,
}

public static class DangerNames
{
    private const string Disclosure = "disclose_";

    /// <summary>The id of what is wrong without a word of what it is.</summary>
    public const string Unclear = "unclear";

    /// <summary>How telling of this kind is named among intents: <c>disclose_self_harm</c> …</summary>
    public static string DisclosureId(this DangerKind kind) => Disclosure + kind.Id();

    /// <summary>Whether an intent is that something is told, even of no kind we know.</summary>
    public static bool IsDisclosure(string intent) => intent.StartsWith(Disclosure, StringComparison.Ordinal);

    /// <summary>What kind of danger this intent tells of, if any.</summary>
    public static DangerKind? Disclosed(string intent) => IsDisclosure(intent) ? Kind(intent[Disclosure.Length..]) : null;

    /// <summary>The id used in files, statistics and evaluation: <c>self_harm</c>, <c>emergency</c> …</summary>
    public static string Id(this DangerKind kind) => kind switch
    {
        DangerKind.SelfHarm => "self_harm",
        DangerKind.SexualAbuse => "sexual_abuse",
        DangerKind.Violence => "violence",
        DangerKind.Missing => "missing",
        DangerKind.Sextortion => "sextortion",
        DangerKind.ImageAbuse => "image_abuse",
        DangerKind.Grooming => "grooming",
        DangerKind.Cyberbullying => "cyberbullying",
        _ => "scam",
    };

    /// <inheritdoc cref="Id(DangerKind)" />
    public static string Id(this DangerKind? kind) => kind?.Id() ?? Unclear;

    public static string Id(this DangerLevel level) => level switch
    {
        DangerLevel.Emergency => "emergency",
        DangerLevel.Urgent => "urgent",
        DangerLevel.Concern => "concern",
        _ => "none",
    };

    public static DangerKind? Kind(string id) =>
        Enum.GetValues<DangerKind>().Where(kind => kind.Id() == id).Cast<DangerKind?>().FirstOrDefault();

    public static DangerLevel? Level(string id) =>
        Enum.GetValues<DangerLevel>().Where(level => level.Id() == id).Cast<DangerLevel?>().FirstOrDefault();
}
