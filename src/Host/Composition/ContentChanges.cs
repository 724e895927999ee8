using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Composition;

/// <summary>Takes up changed content as soon as it has been read and checked, and says in the log what became of it.</summary>
internal sealed class ContentChanges(LiveLibrary content, BotSlot bots, IServiceProvider provider, ILogger<ContentChanges> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        content.Changed += Take;
        content.Rejected += Refuse;
        content.Watch();
        Announce(content.Current);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        content.Changed -= Take;
        content.Rejected -= Refuse;
        return Task.CompletedTask;
    }

    private void Take(Library library)
    {
        try
        {
            bots.Replace(ConversationRoom.BotFrom(provider, library));
            Announce(library);
        }
#pragma warning disable CA1031 // Whatever is wrong with new content, the bot that speaks from the old one goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            HostLog.BotNotBuilt(log, e.GetType().Name);
        }
    }

    private void Refuse(IReadOnlyList<Problem> problems)
    {
        var errors = problems.Where(problem => problem.Severity == Severity.Error).ToList();
        HostLog.ContentRejected(log, errors.Count, content.Current.Version, errors[0].ToString());
    }

    private void Announce(Library library) =>
        HostLog.ContentInUse(log, library.Version, library.Topics.Count, library.Dialogs.Count, library.DangerRules.Count);
}
