namespace AwarenessBot.Understanding;

/// <summary>A whole message that steers the conversation instead of saying something.</summary>
public enum Command
{
    Menu,
    Help,
    Hotline,
    Stop,
    Restart,
    SafeWord,
    Misread,
    More,
    Skip,
    Back,
    Sources,

    /// <summary>They want to tell somebody: the report.</summary>
    Report,

    /// <summary>They have a receipt and want to know how things stand.</summary>
    Receipt,

    /// <summary>They had a receipt and no longer know it.</summary>
    LostCode,

    /// <summary>What is kept about them.</summary>
    MyData,

    /// <summary>Erase what is kept about them.</summary>
    Erase,
}

public static class CommandNames
{
    /// <summary>The id used in <c>lexicon/commands.yaml</c>.</summary>
    public static string Id(this Command command) => command switch
    {
        Command.Menu => "menu",
        Command.Help => "help",
        Command.Hotline => "hotline",
        Command.Stop => "stop",
        Command.Restart => "restart",
        Command.SafeWord => "safe_word",
        Command.Misread => "misread",
        Command.More => "more",
        Command.Skip => "skip",
        Command.Sources => "sources",
        Command.Report => "report",
        Command.Receipt => "receipt",
        Command.LostCode => "lost_code",
        Command.MyData => "my_data",
        Command.Erase => "erase",
        _ => "back",
    };
}
