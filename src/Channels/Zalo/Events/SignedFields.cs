using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>
/// The two fields of a body that its signature is made with, read before anything in it can be believed: however deep it is
/// nested and however broken its text, nothing here throws.
/// </summary>
internal readonly record struct SignedFields(string? AppId, string? Timestamp)
{
    public static SignedFields Read(ReadOnlySpan<byte> body)
    {
        string? appId = null;
        string? timestamp = null;
        try
        {
            var json = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = body.Length + 1 });
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("app_id"u8))
                {
                    appId = Value(ref reader);
                }
                else if (reader.ValueTextEquals("timestamp"u8))
                {
                    timestamp = Value(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What has been read so far decides: nothing that is not signed gets any further.
        }

        return new SignedFields(appId, timestamp);
    }

    /// <summary>Every id in the body that may be the account's.</summary>
    public static IReadOnlyList<string> AccountsIn(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(IncomingJson.Mend(body), new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return [.. new[] { root.Text("oa_id"), root.Text("recipient", "id"), root.Text("sender", "id") }.OfType<string>().Distinct()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Never the values.</summary>
    public override string ToString() => nameof(SignedFields);

    private static string? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }
}
