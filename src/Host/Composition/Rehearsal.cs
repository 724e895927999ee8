using AwarenessBot.Content.Live;
using AwarenessBot.Content.Safety;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Composition;

/// <summary>
/// A conversation with nobody before the doors open: what runs for the first time is compiled first, and the first person after a start
/// may be the one who cannot wait. Nothing of it is stored or sent.
/// </summary>
internal sealed class Rehearsal(LiveLibrary content, BotSlot bots, StateMigrations migrations, TimeProvider time, ILogger<Rehearsal> log)
    : IHostedService
{
    // One sentence of each kind exercises it; the rest would only make the start longer.
    private const int Questions = 3;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            Play();
        }
#pragma warning disable CA1031 // A turn that breaks is answered with the help card when somebody is there; here it must not keep the doors shut.
        catch (Exception e)
#pragma warning restore CA1031
        {
            HostLog.RehearsalBroke(log, e.GetType().Name, e.StackTrace);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Play()
    {
        var state = new ConversationState();
        foreach (var said in Script())
        {
            var result = bots.Current.Run(new Activity { Type = ActivityTypes.Message, Id = "rehearsal", Text = said }, state, time.GetUtcNow(), 1);
            state = StateJson.Read(StateJson.Write(result.State), migrations);
        }
    }

    private IEnumerable<string> Script()
    {
        var library = content.Current;
        return library.Topics.Values.SelectMany(topic => topic.Examples.Take(1)).Take(Questions)
            .Concat(library.DangerRules.Where(rule => rule.Level == DangerLevel.Emergency).SelectMany(rule => rule.MustFire).Take(1))
            .Concat(library.Words.Commands.Values.SelectMany(ways => ways.Take(1)).Take(Questions));
    }
}
