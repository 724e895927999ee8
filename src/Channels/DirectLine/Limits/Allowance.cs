using System.Collections.Concurrent;

namespace AwarenessBot.Channels.DirectLine.Limits;

/// <summary>
/// Counts what conversations and addresses have used. What is over the limit may still be let in, and is whenever somebody
/// may be in danger; that is for the caller to ask.
/// </summary>
internal sealed class Allowance(DirectLineSettings settings, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>How many are counted now: for tests.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes one for the conversation and one for the address; how long to wait when there is none, or zero.</summary>
    public TimeSpan Take(string conversation, string? address)
    {
        var now = time.GetUtcNow();
        var wait = BucketOf("c" + conversation, settings.Conversation).Take(now);
        return wait == TimeSpan.Zero && address is not null ? BucketOf("a" + address, settings.Address).Take(now) : wait;
    }

    /// <summary>Forgets everybody who has been quiet long enough to have all of theirs again.</summary>
    public void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (whose, bucket) in _buckets)
        {
            if (bucket.IsFull(now))
            {
                _buckets.TryRemove(KeyValuePair.Create(whose, bucket));
            }
        }
    }

    private Bucket BucketOf(string whose, Pace pace) => _buckets.GetOrAdd(whose, static (_, pace) => new Bucket(pace), pace);

    // Kept as the moment at which everything will have come back: no filling, no second number.
    private sealed class Bucket(Pace pace)
    {
        private readonly Lock _gate = new();
        private DateTimeOffset _fullAt;

        public TimeSpan Take(DateTimeOffset now)
        {
            lock (_gate)
            {
                var fullAt = (_fullAt > now ? _fullAt : now) + pace.Every;
                var wait = fullAt - now - (pace.Every * pace.AtOnce);
                if (wait > TimeSpan.Zero)
                {
                    return wait;
                }

                _fullAt = fullAt;
                return TimeSpan.Zero;
            }
        }

        public bool IsFull(DateTimeOffset now)
        {
            lock (_gate)
            {
                return _fullAt <= now;
            }
        }
    }
}
