using System.Text;
using System.Text.Unicode;

namespace AwarenessBot.Engine.Activities;

/// <summary>Makes bytes that anybody may have sent readable as JSON: a stray byte must not cost a person their answer.</summary>
public static class IncomingJson
{
    /// <summary>The same bytes without a byte order mark, broken UTF-8 and half characters replaced by U+FFFD.</summary>
    public static ReadOnlySpan<byte> Mend(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        return LoneSurrogates.Mend(Utf8.IsValid(json) ? json : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)));
    }
}
