using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// For a channel that would turn an activity away because there are too many: asks whether it may. The activity is read
/// together with the conversation's last words, as a turn would read it, and nothing is written.
/// </summary>
public sealed class Triage(
    BotSlot bots, ITurnStore store, StateMigrations migrations, TimeProvider time, ILogger<Triage> log)
{
    /// <summary>Whether somebody may be in danger. When nobody can tell, somebody may.</summary>
    public async Task<bool> MustBeHeardAsync(Activity activity, CancellationToken cancellation)
    {
        try
        {
            var start = await store.BeginAsync(Inbound.KeyOf(activity), cancellation);
            var state = start.State is { } stored ? StateJson.Read(stored, migrations) : new ConversationState();
            return bots.Current.Recognize(activity, state, time.GetUtcNow()).MustBeHeard;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever broke, the turn itself has an answer for it, and a limit must not be in its way.
        catch (Exception e)
#pragma warning restore CA1031
        {
            EngineLog.NotTriaged(log, e.GetType().Name, e.StackTrace);
            return true;
        }
    }
}
