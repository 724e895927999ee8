namespace AwarenessBot.Understanding.Entities;

/// <summary>Where in the message a link stands, in UTF-16 characters. What it says is nobody's business but the reader's.</summary>
public readonly record struct Link(int Start, int Length);
