using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Checking;

/// <summary>
/// One thing an editor has to look at. Only an <see cref="Severity.Error"/> keeps a library from being used.
/// </summary>
public sealed record Problem(string Code, Severity Severity, SourceLocation Location, string Message)
{
    public override string ToString() => $"{Location} {Severity} {Code}: {Message}";
}

public enum Severity
{
    Warning,
    Error,
}
