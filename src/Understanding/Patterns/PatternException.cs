namespace AwarenessBot.Understanding.Patterns;

/// <summary>A pattern an editor wrote cannot be read; the position counts characters from 0.</summary>
public sealed class PatternException : Exception
{
    public PatternException(string pattern, int position, string problem)
        : base($"{problem} (character {position + 1} of \"{pattern}\")")
    {
        Pattern = pattern;
        Position = position;
        Problem = problem;
    }

    public string Pattern { get; }

    public int Position { get; }

    public string Problem { get; }
}
