using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Testing.Storage;

/// <summary>
/// What every store of turns must keep, whatever it is made of. An implementation inherits this and says how to open
/// itself; it adds only tests of what is its own. One part per topic, in the files beside this one.
/// </summary>
public abstract partial class TurnStoreContract : StoreContract
{
    /// <summary>What a daily counter stands at.</summary>
    protected abstract Task<long> CountedAsync(ITurnStore store, DateOnly day, string name);
}
