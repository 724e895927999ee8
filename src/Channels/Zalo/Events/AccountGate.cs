namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>
/// Which Official Accounts are ours. One app can serve several and signs for all of them; a webhook of an account nobody
/// named is not for us.
/// </summary>
internal sealed class AccountGate(ZaloOptions options)
{
    private string? _first;

    /// <summary>Ids of persons are an account's own: with several accounts, a conversation carries the account's id too.</summary>
    public bool HasSeveral => options.OaIds.Count > 1;

    /// <summary>The accounts known so far.</summary>
    public IReadOnlyList<string> Known => options.OaIds.Count > 0 ? options.OaIds : _first is { } first ? [first] : [];

    /// <summary>Whether this account is one of ours. When none is configured, the first one asked for is.</summary>
    public bool Admits(string account) => options.OaIds.Count > 0
        ? options.OaIds.Contains(account)
        : (Interlocked.CompareExchange(ref _first, account, null) ?? account) == account;
}
