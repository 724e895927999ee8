namespace AwarenessBot.Understanding;

/// <summary>One of the frequently asked questions, and how much the message is like one of its wordings, from 0 to 1.</summary>
public readonly record struct FaqMatch(string Id, string Topic, double Likeness);
