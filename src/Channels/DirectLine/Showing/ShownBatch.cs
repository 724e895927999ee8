using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Wire;
using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.DirectLine.Showing;

/// <summary>A batch as it goes over the wire. What a web client has no way to show is left out.</summary>
internal static class ShownBatch
{
    /// <param name="batch">What there is.</param>
    /// <param name="home">The bot's own address, for pictures.</param>
    public static ActivitySet Of(Batch batch, Uri home) => new(
        [.. batch.Activities.Where(IsShown).Select(activity => ShownActivity.Of(activity, home))], Watermark.Write(batch.Watermark));

    private static bool IsShown(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing;
}
