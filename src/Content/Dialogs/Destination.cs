namespace AwarenessBot.Content.Dialogs;

/// <summary>Where a choice leads: a step of the same dialog, or one of the doors every dialog has.</summary>
public readonly record struct Destination(DestinationKind Kind, string Target)
{
    private const string All = "*";

    /// <summary>Not one quiz or comic but every one that fits who is asking.</summary>
    public bool IsAll => Target == All;

    public static Destination Parse(string written) => written switch
    {
        "@end" => new(DestinationKind.End, string.Empty),
        "@menu" => new(DestinationKind.Menu, string.Empty),
        "@help" => new(DestinationKind.Help, string.Empty),
        "@report" => new(DestinationKind.Report, string.Empty),
        "@erase" => new(DestinationKind.Erase, string.Empty),
        "@misread" => new(DestinationKind.Misread, string.Empty),
        _ when written.StartsWith("topic:", StringComparison.Ordinal) => new(DestinationKind.Topic, written[6..]),
        _ when written.StartsWith("dialog:", StringComparison.Ordinal) => new(DestinationKind.Dialog, written[7..]),
        _ when written.StartsWith("quiz:", StringComparison.Ordinal) => new(DestinationKind.Quiz, written[5..]),
        _ when written.StartsWith("comic:", StringComparison.Ordinal) => new(DestinationKind.Comic, written[6..]),
        _ => new(DestinationKind.Step, written),
    };

    /// <summary>As it is written in a file.</summary>
    public override string ToString() => Kind switch
    {
        DestinationKind.End => "@end",
        DestinationKind.Menu => "@menu",
        DestinationKind.Help => "@help",
        DestinationKind.Misread => "@misread",
        DestinationKind.Report => "@report",
        DestinationKind.Erase => "@erase",
        DestinationKind.Topic => "topic:" + Target,
        DestinationKind.Dialog => "dialog:" + Target,
        DestinationKind.Quiz => "quiz:" + Target,
        DestinationKind.Comic => "comic:" + Target,
        _ => Target,
    };
}

public enum DestinationKind
{
    Step,

    /// <summary>The dialog is over; whatever it had interrupted goes on.</summary>
    End,
    Menu,

    /// <summary>The help card, then back to the same step.</summary>
    Help,

    /// <summary>"You misread me": the alarm is taken back without fuss.</summary>
    Misread,

    /// <summary>The report, then back to the same step.</summary>
    Report,

    /// <summary>Erasing what is kept of this conversation.</summary>
    Erase,
    Topic,
    Dialog,
    Quiz,
    Comic,
}
