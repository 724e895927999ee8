using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Web;
using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Host.Reporting;

namespace AwarenessBot.Host.Composition;

/// <summary>The content's place in the host: read at the start, watched afterwards.</summary>
internal static class ContentRoom
{
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        var source = SourceIn(ContentFolder.Find(configuration["Content:Path"]));
        return services.AddSingleton(provider => Open(source, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>The library in this folder with everything the program needs of it.</summary>
    public static LibrarySource SourceIn(string folder) =>
        new(folder, [.. PhraseIds.All, .. WebRoom.PhraseIds, .. MessengerRoom.PhraseIds, .. ReportRoom.PhraseIds], RuleProblems.Of);

    /// <summary>The library in this folder as it is today.</summary>
    /// <exception cref="ContentRejectedException">It cannot be used; the message lists why.</exception>
    public static Library LibraryIn(string folder)
    {
        var read = SourceIn(folder).Read(VietnamDay.Today(TimeProvider.System));
        return read.Library ?? throw new ContentRejectedException(folder, read.Problems);
    }

    /// <exception cref="ContentRejectedException">It cannot be used; the message lists why.</exception>
    public static LiveLibrary Open(LibrarySource source, TimeProvider time)
    {
        var opened = LiveLibrary.Open(source, time);
        return opened.Live ?? throw new ContentRejectedException(source.Root, opened.Problems);
    }
}

/// <summary>The content cannot be used. The message is for the person who starts the bot.</summary>
internal sealed class ContentRejectedException(string folder, IReadOnlyList<Problem> problems)
    : Exception($"The content in {folder} cannot be used:\n" + string.Join('\n', problems.Where(problem => problem.Severity == Severity.Error)));
