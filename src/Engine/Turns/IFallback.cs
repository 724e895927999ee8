using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>What a person is told when a turn cannot be run or saved. Never silence, never a technical word.</summary>
public interface IFallback
{
    /// <summary>The turn failed. The person's place in the dialog is kept.</summary>
    IReadOnlyList<Activity> WhenBroken(Activity activity);

    /// <summary>
    /// The turn cannot be saved. Danger is still noticed; the activity is not acknowledged, so that it comes again.
    /// </summary>
    IReadOnlyList<Activity> WhenUnsaved(Activity activity);
}
