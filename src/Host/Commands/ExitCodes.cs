namespace AwarenessBot.Host.Commands;

/// <summary>What the program tells the shell. Stable: scripts rely on them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Something is wrong with the content, the settings or a story; what, was printed.</summary>
    public const int Problems = 1;
}
