using System.Buffers.Binary;
using System.Security.Cryptography;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>
/// Where tokens are kept between two starts, and the lease that lets one process at a time ask for new ones: two at once would
/// burn the only refresh token there is.
/// </summary>
internal sealed class TokenStore(IChannelMemory memory, TokenSeal seal, TimeProvider time)
{
    private const string Tokens = "tokens";
    private const string Lease = "refreshing";
    private const int OwnerBytes = 16;

    // Longer than two requests may take.
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    private readonly byte[] _me = RandomNumberGenerator.GetBytes(OwnerBytes);

    public async Task<KeptTokens> ReadAsync(CancellationToken cancellation)
    {
        if (await memory.ReadAsync(ZaloChannel.ChannelId, Tokens, cancellation) is not { } kept)
        {
            return new KeptTokens(null, 0, false);
        }

        var state = seal.Open(kept.Value);
        return new KeptTokens(state, kept.Version, state is null);
    }

    public Task<bool> TryWriteAsync(TokenState state, long expectedVersion) =>
        memory.TryWriteAsync(ZaloChannel.ChannelId, Tokens, seal.Close(state), expectedVersion, CancellationToken.None);

    /// <summary>Whether nobody else is asking for new tokens now, and we may.</summary>
    public async Task<bool> TryLeaseAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var lease = await memory.ReadAsync(ZaloChannel.ChannelId, Lease, cancellation);
        return (lease is null || UntilOf(lease.Value) <= now || IsMine(lease.Value)) &&
            await memory.TryWriteAsync(ZaloChannel.ChannelId, Lease, LeaseUntil(now + LeaseFor), lease?.Version ?? 0, cancellation);
    }

    public async Task ReleaseAsync()
    {
        try
        {
            if (await memory.ReadAsync(ZaloChannel.ChannelId, Lease, CancellationToken.None) is { } lease && IsMine(lease.Value))
            {
                await memory.TryWriteAsync(
                    ZaloChannel.ChannelId, Lease, LeaseUntil(DateTimeOffset.UnixEpoch), lease.Version, CancellationToken.None);
            }
        }
        catch (StorageException)
        {
            // It runs out by itself.
        }
    }

    private bool IsMine(byte[] lease) => lease.AsSpan(0, Math.Min(OwnerBytes, lease.Length)).SequenceEqual(_me);

    private static DateTimeOffset UntilOf(byte[] lease) => lease.Length == OwnerBytes + sizeof(long) &&
        BinaryPrimitives.ReadInt64BigEndian(lease.AsSpan(OwnerBytes)) is >= 0 and < 253_402_300_799_999 and var until
            ? DateTimeOffset.FromUnixTimeMilliseconds(until)
            : DateTimeOffset.MinValue;

    private byte[] LeaseUntil(DateTimeOffset until)
    {
        var lease = new byte[OwnerBytes + sizeof(long)];
        _me.CopyTo(lease, 0);
        BinaryPrimitives.WriteInt64BigEndian(lease.AsSpan(OwnerBytes), until.ToUnixTimeMilliseconds());
        return lease;
    }
}

/// <summary>What was found in the store.</summary>
/// <param name="State">The tokens, if there are any that can be read.</param>
/// <param name="Version">What to write over.</param>
/// <param name="IsBroken">There is something, and it cannot be opened.</param>
internal sealed record KeptTokens(TokenState? State, long Version, bool IsBroken)
{
    /// <summary>Never a token.</summary>
    public override string ToString() => nameof(KeptTokens);
}
