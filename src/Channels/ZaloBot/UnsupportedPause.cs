using System.Collections.Concurrent;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>
/// The same help card for every sticker and every word a child writes would be a wall of it: at most one in five minutes
/// in a chat.
/// </summary>
internal sealed class UnsupportedPause(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _answered = new();

    /// <summary>Whether it is time for another; whoever is told so answers, or gives it back.</summary>
    public bool TryTake(string chat)
    {
        var now = time.GetUtcNow();
        if (_answered.Count >= Most)
        {
            foreach (var (old, at) in _answered)
            {
                if (now - at >= Pause)
                {
                    _answered.TryRemove(old, out _);
                }
            }
        }

        return _answered.TryGetValue(chat, out var last)
            ? now - last >= Pause && _answered.TryUpdate(chat, now, last)
            : _answered.TryAdd(chat, now);
    }

    /// <summary>It was not answered after all.</summary>
    public void GiveBack(string chat) => _answered.TryRemove(chat, out _);
}
