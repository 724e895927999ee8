namespace AwarenessBot.Host.Stories;

/// <summary>A conversation in plain words: what a person does, and what they must see.</summary>
public sealed record Story(string Title, string File, int Line, IReadOnlyList<StoryLine> Lines)
{
    public override string ToString() => Title;
}

/// <summary>One line of a story.</summary>
public sealed record StoryLine(StoryMark Mark, string Text, int Line);

/// <summary>What the first character of a line says it is.</summary>
public enum StoryMark
{
    /// <summary><c>&gt;</c>: the person writes, or presses the button with this text.</summary>
    Person,

    /// <summary><c>&lt;</c>: the bot says something that contains this, after what the line before found.</summary>
    Bot,

    /// <summary><c>?</c>: these buttons are offered, separated by <c>|</c>.</summary>
    Buttons,

    /// <summary><c>=</c>: facts of the turn: <c>danger: emergency</c>, <c>topic: evidence</c>, <c>card: help</c>, <c>card: none</c>, <c>picture: id/panel</c>.</summary>
    Facts,

    /// <summary><c>x</c>: nothing the bot says contains this.</summary>
    Never,

    /// <summary><c>~</c>: time passes: <c>26 hours later</c>.</summary>
    Time,

    /// <summary><c>!</c>: something happens: <c>restart</c>, <c>storage down</c>, <c>storage up</c>, <c>join</c>, <c>picture</c>, <c>again</c>.</summary>
    Event,
}
