using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Engine.Prompts;

/// <summary>
/// A question that waits for one kind of answer. How people phrase answers is the recognizer's business; a prompt says what
/// counts.
/// </summary>
public abstract record Prompt
{
    /// <summary>The labels of its buttons, in order; none for an open question.</summary>
    public virtual IReadOnlyList<string> Labels => [];

    /// <summary>The answer in what was said, or nothing.</summary>
    public abstract PromptAnswer? Read(TurnContext turn);
}

/// <summary>An answer: the number of the button from zero, or a text or id.</summary>
public readonly record struct PromptAnswer(int Choice, string Value)
{
    /// <summary>Never the value: it may be a person's words.</summary>
    public override string ToString() => $"PromptAnswer {Choice}";
}

/// <summary>One of several buttons: pressed, typed, numbered or half remembered.</summary>
/// <param name="Choices">Their labels.</param>
/// <param name="Yes">Which one a bare "yes" chooses, if any.</param>
/// <param name="No">Which one a bare "no" chooses, if any.</param>
/// <param name="Also">What else people say for each of them, beside its label.</param>
public sealed record ChoicePrompt(
    IReadOnlyList<string> Choices, int? Yes = null, int? No = null, IReadOnlyList<(string Wording, int Choice)>? Also = null) : Prompt
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Labels => Choices;

    /// <inheritdoc/>
    public override PromptAnswer? Read(TurnContext turn) =>
        (turn.Recognition.ChoiceAmong(Choices) ?? ByWording(turn) ?? ByYesNo(turn)) is { } index
            ? new PromptAnswer(index, Choices[index])
            : null;

    private int? ByWording(TurnContext turn) =>
        Also is { Count: > 0 } && turn.Recognition.WordingAmong([.. Also.Select(way => way.Wording)]) is { } index
            ? Also[index].Choice
            : null;

    private int? ByYesNo(TurnContext turn) => turn.Recognition.YesNo switch
    {
        true => Yes,
        false => No,
        null => null,
    };
}

/// <summary>Yes or no; choice 0 is yes.</summary>
public sealed record ConfirmPrompt(string Yes, string No) : Prompt
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Labels => [Yes, No];

    /// <inheritdoc/>
    public override PromptAnswer? Read(TurnContext turn)
    {
        // The button itself first: a "yes" button may be worded so that it contains a no ("Không sao, mình ổn").
        var index = turn.Recognition.ChoiceAmong(Labels) ?? (turn.Recognition.YesNo is { } yes ? (yes ? 0 : 1) : null as int?);
        return index is { } choice ? new PromptAnswer(choice, Labels[choice]) : null;
    }
}

/// <summary>The one place named.</summary>
public sealed record PlacePrompt : Prompt
{
    /// <inheritdoc/>
    public override PromptAnswer? Read(TurnContext turn) =>
        turn.Recognition.Place is { } place ? new PromptAnswer(0, place) : null;
}

/// <summary>Anything that is said.</summary>
public sealed record TextPrompt : Prompt
{
    /// <inheritdoc/>
    public override PromptAnswer? Read(TurnContext turn) =>
        string.IsNullOrWhiteSpace(turn.Activity.Text) ? null : new PromptAnswer(0, turn.Activity.Text.Trim());
}
