using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AwarenessBot.Simulators.Messenger;

/// <summary>JSON as the platform writes it: pure ASCII, <c>\u00e1</c> in small letters, <c>\/</c> for a slash.</summary>
public static class PlatformJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonNode node) => Encoding.ASCII.GetBytes(Escape(node.ToJsonString(Relaxed)));

    /// <summary>The same JSON, escaped the platform's way.</summary>
    public static string Escape(string json)
    {
        var escaped = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when json[i + 1] == 'u':
                    escaped.Append(json, i, 2).Append(json.Substring(i + 2, 4).ToLowerInvariant());
                    i += 5;
                    break;
                case '\\':
                    escaped.Append(json, i, 2);
                    i++;
                    break;
                case '/':
                    escaped.Append("\\/");
                    break;
                case > '~' and var letter:
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    break;
                case var letter:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }
}
