namespace AwarenessBot.Operators.SigningIn;

/// <summary>
/// Slows guessing down and locks nobody out: after a few wrong tries the next one has to wait, longer each time up to a limit.
/// A try made too early is refused unread and does not make the wait longer.
/// </summary>
internal sealed class Guesses(TimeProvider time)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    // Somebody at one address who guesses at one name waits long. A name that the whole world guesses at waits shortly, since
    // its owner does too. An address may belong to a whole office.
    private static readonly Rule OneAtOne = new(Free: 3, Longest: TimeSpan.FromMinutes(15));
    private static readonly Rule Name = new(Free: 10, Longest: TimeSpan.FromSeconds(20));
    private static readonly Rule Address = new(Free: 20, Longest: TimeSpan.FromMinutes(5));

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Wrong> _wrong = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next try; zero for none.</summary>
    public TimeSpan Wait(string id, string address)
    {
        var now = time.GetUtcNow();
        lock (_turn)
        {
            return Keys(id, address).Select(key => Until(key.Key, key.Rule) - now).Append(TimeSpan.Zero).Max();
        }
    }

    /// <summary>A wrong password or code.</summary>
    public void Failed(string id, string address)
    {
        var now = time.GetUtcNow();
        lock (_turn)
        {
            Forget(now);
            foreach (var (key, _) in Keys(id, address))
            {
                _wrong[key] = new Wrong(_wrong.GetValueOrDefault(key).Times + 1, now);
            }
        }
    }

    /// <summary>They are in: their own slips are forgotten, those of others at their name are not.</summary>
    public void Succeeded(string id, string address)
    {
        lock (_turn)
        {
            _wrong.Remove(Both(id, address));
        }
    }

    private static (string Key, Rule Rule)[] Keys(string id, string address) =>
        [(Both(id, address), OneAtOne), ($"name {id}", Name), ($"address {address}", Address)];

    private static string Both(string id, string address) => $"both {address} {id}";

    private DateTimeOffset Until(string key, Rule rule)
    {
        if (!_wrong.TryGetValue(key, out var wrong) || wrong.Times <= rule.Free)
        {
            return DateTimeOffset.MinValue;
        }

        var seconds = Math.Pow(2, Math.Min(wrong.Times - rule.Free - 1, 20));
        return wrong.Last + TimeSpan.FromSeconds(Math.Min(seconds, rule.Longest.TotalSeconds));
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _wrong.Where(pair => now - pair.Value.Last > Remembered).Select(pair => pair.Key).ToList())
        {
            _wrong.Remove(old);
        }

        if (_wrong.Count > MostKept && _wrong.MinBy(pair => pair.Value.Last) is { Key: { } oldest })
        {
            _wrong.Remove(oldest);
        }
    }

    private readonly record struct Rule(int Free, TimeSpan Longest);

    private readonly record struct Wrong(int Times, DateTimeOffset Last);
}
