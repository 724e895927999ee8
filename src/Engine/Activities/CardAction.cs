using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.Activities;

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What is written on it.</summary>
    public required string Title { get; init; }

    /// <summary>What pressing it sends or opens: a text, or an address such as <c>tel:111</c>.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What the person's own message shows for a <c>messageBack</c>.</summary>
    public string? DisplayText { get; init; }

    /// <summary>The text a <c>messageBack</c> sends.</summary>
    public string? Text { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Never what is on it.</summary>
    public override string ToString() => nameof(CardAction);

    /// <summary>A button that says its own title, as if the person had typed it.</summary>
    public static CardAction Say(string title) =>
        new() { Type = ActionTypes.ImBack, Title = title, Value = JsonText.Of(title) };

    /// <summary>A button that dials. <c>openUrl</c>, because Web Chat treats <c>call</c> inconsistently.</summary>
    public static CardAction Call(string title, string number) =>
        new() { Type = ActionTypes.OpenUrl, Title = title, Value = JsonText.Of("tel:" + number) };
}

/// <summary>The kinds of buttons the bot uses.</summary>
public static class ActionTypes
{
    /// <summary>Says the value, visibly.</summary>
    public const string ImBack = "imBack";

    /// <summary>Opens an address; <c>tel:</c> dials.</summary>
    public const string OpenUrl = "openUrl";
}

/// <summary>The buttons under a message.</summary>
public sealed record SuggestedActions
{
    /// <summary>The buttons, in order.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }

    /// <summary>Whom they are shown to; empty means everybody in the conversation.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
