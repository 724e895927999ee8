namespace AwarenessBot.Understanding;

/// <summary>One of the frequently asked questions, and how much the message is like its nearest wordings, from 0 to 3.</summary>
public readonly record struct FaqMatch(string Id, string Topic, double Likeness);
