using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>A pattern as parsed, before it becomes a program.</summary>
internal abstract record Node;

internal sealed record WordNode(Form Form) : Node;

internal sealed record NumberNode : Node;

internal sealed record GapNode(int Longest) : Node;

internal sealed record StartNode : Node;

internal sealed record EndNode : Node;

internal sealed record OptionalNode(Node Inner) : Node;

internal sealed record SequenceNode(IReadOnlyList<Node> Items) : Node;

internal sealed record ChoiceNode(IReadOnlyList<Node> Options) : Node;

/// <summary>How far a pattern that touches no alarm word reaches: written before it as <c>@câu</c>, <c>@tin</c> or <c>@hỏi</c>.</summary>
internal enum Reach
{
    /// <summary>Only what it overlaps.</summary>
    Words,

    /// <summary>The sentence it stands in.</summary>
    Sentence,

    /// <summary>The whole message.</summary>
    Message,

    /// <summary>The sentence, when nothing in it tells of something that really happened (<see cref="WordClasses.Real"/>).</summary>
    Question,

    /// <summary>Of a rule: so plain that it counts wherever it stands in a long message (<c>@rõ</c>).</summary>
    Plain,
}

internal sealed record ParsedPattern(Node Root, Reach Reach);
