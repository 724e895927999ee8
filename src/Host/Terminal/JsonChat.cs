using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Conversation;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Terminal;

/// <summary>The chat for programs: a message a line in, one JSON object with the reply to it out.</summary>
internal static class JsonChat
{
    public static async Task RunAsync(TerminalBot bot, Stream input, Stream output, CancellationToken cancellation)
    {
        // Broken UTF-8 becomes replacement characters, which IncomingText then drops: a bad byte never stops the chat.
        using var lines = new StreamReader(
            input, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: false);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            var reply = JsonReply.Of(await bot.SayAsync(line, cancellation));
            await JsonSerializer.SerializeAsync(output, reply, TerminalJson.Readable.JsonReply, cancellation);
            output.WriteByte((byte)'\n');
            await output.FlushAsync(cancellation);
        }
    }
}

/// <summary>One reply of <c>chat --json</c>.</summary>
/// <param name="Text">All bubbles, an empty line between them.</param>
/// <param name="Bubbles">The bubbles one by one.</param>
/// <param name="Pictures">The pictures shown, in words and where they are.</param>
/// <param name="Choices">The titles of the buttons.</param>
/// <param name="Card">The card shown, if any.</param>
/// <param name="Danger">The level noticed: none, concern, urgent, emergency.</param>
/// <param name="DangerKind">The kind noticed, if any.</param>
/// <param name="Topic">The topic explained, if any.</param>
internal sealed record JsonReply(
    string Text,
    IReadOnlyList<string> Bubbles,
    IReadOnlyList<TerminalPicture> Pictures,
    IReadOnlyList<string> Choices,
    JsonCard? Card,
    string Danger,
    [property: JsonPropertyName("danger_kind")] string? DangerKind,
    string? Topic)
{
    public static JsonReply Of(TurnOutcome outcome)
    {
        string[] bubbles = [.. outcome.Replies.Where(reply => reply.Attachments is null || reply.Text is not null).Select(reply => reply.Text ?? string.Empty)];
        return new JsonReply(
            string.Join("\n\n", bubbles),
            bubbles,
            [.. outcome.Replies.SelectMany(TerminalPicture.Of)],
            [.. outcome.Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)],
            outcome.Replies.Select(JsonCard.Of).FirstOrDefault(card => card is not null),
            outcome.Notes.GetValueOrDefault(TurnNotes.Danger) ?? "none",
            outcome.Notes.GetValueOrDefault(TurnNotes.DangerKind),
            outcome.Notes.GetValueOrDefault(TurnNotes.Topic));
    }
}

/// <summary>The card of a reply: its id in content, what it says and what can be tapped.</summary>
internal sealed record JsonCard(string? Id, string? Title, string? Text, IReadOnlyList<JsonButton> Buttons)
{
    public static JsonCard? Of(Activity reply) => TerminalCard.Of(reply) is not { } card
        ? null
        : new JsonCard(
            reply.Attachments?[0].Name, card.Title, card.Text,
            [.. card.Buttons?.Select(button => new JsonButton(button.Title, button.Value?.GetString())) ?? []]);
}

internal sealed record JsonButton(string Title, string? Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReply))]
internal sealed partial class TerminalJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters stay readable; the output goes to a terminal, not into HTML.</summary>
    public static TerminalJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
