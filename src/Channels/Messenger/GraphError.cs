using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// <c>{"error":{"message":"…","type":"OAuthException","code":10,"error_subcode":2018278,"fbtrace_id":"…"}}</c>. The numbers
/// decide; neither the message nor the HTTP status is part of the contract.
/// </summary>
internal sealed record GraphError(long Code, long? Subcode, string Trace)
{
    private const int LongestTrace = 40;

    public string Reason => Subcode is { } subcode ? $"graph_{Code}_{subcode}" : $"graph_{Code}";

    /// <summary>The error in an answer, if there is one.</summary>
    public static GraphError? In(byte[] body) =>
        Read(body)?.Object("error") is { } error && error.Number("code") is { } code
            ? new GraphError(code, error.Number("error_subcode") is { } subcode and not 0 ? subcode : null, TraceOf(error))
            : null;

    /// <summary>The answer as JSON, if it is an object.</summary>
    public static JsonElement? Read(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(IncomingJson.Mend(body));
            return JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string TraceOf(JsonElement error) =>
        error.Text("fbtrace_id") is { Length: > 0 and <= LongestTrace } trace &&
        trace.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? trace
            : "none";
}
