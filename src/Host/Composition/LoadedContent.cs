using AwarenessBot.Channels.Web;
using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading;
using AwarenessBot.Conversation.Speaking;

namespace AwarenessBot.Host.Composition;

/// <summary>Reads the content once, for the verbs that do not serve.</summary>
internal static class LoadedContent
{
    public static ReadResult Read(string folder, TimeProvider time) =>
        LibraryReader.Read(folder, VietnamDay.Of(time), PhraseIds.All.Concat(WebRoom.PhraseIds));

    /// <summary>The library, or a <see cref="ContentRejectedException"/> that lists what is wrong.</summary>
    public static Library Demand(string folder, TimeProvider time)
    {
        var read = Read(folder, time);
        return read.Library ?? throw new ContentRejectedException(folder, read.Problems);
    }
}

/// <summary>The content cannot be used. The message is for the person who starts the bot.</summary>
internal sealed class ContentRejectedException(string folder, IReadOnlyList<Problem> problems)
    : Exception($"The content in {folder} cannot be used:\n" + string.Join('\n', problems.Where(problem => problem.Severity == Severity.Error)));

/// <summary>Today, by the calendar the content's dates are written in: UTC+7 all year.</summary>
internal static class VietnamDay
{
    public static DateOnly Of(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().AddHours(7).DateTime);
}
