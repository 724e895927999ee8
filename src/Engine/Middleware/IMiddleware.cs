using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Engine.Middleware;

/// <summary>
/// One station of the turn, with a leading edge (before <c>next</c>) and a trailing edge (after it). Not calling
/// <c>next</c> ends the turn there.
/// </summary>
public interface IMiddleware
{
    /// <summary>Does its part, and calls <paramref name="next"/> at most once.</summary>
    void OnTurn(DialogContext dialog, Action next);
}
