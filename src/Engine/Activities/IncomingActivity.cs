using System.Text.Json;

namespace AwarenessBot.Engine.Activities;

/// <summary>Reads an activity from bytes that anybody may have sent.</summary>
public static class IncomingActivity
{
    /// <summary>The activity, its text cleaned; or nothing, when the bytes are not an activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(IncomingJson.Mend(utf8), ActivityJson.Default.Activity);
            return activity?.Type is null ? null : activity with { Text = IncomingText.Clean(activity.Text) };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
