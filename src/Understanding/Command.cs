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
        Command.Back => "back",
        _ => "sources",
    };
}
