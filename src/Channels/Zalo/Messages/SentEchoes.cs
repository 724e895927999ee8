using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>
/// What we have sent lately, so that its echo is recognised: by the id Zalo gave it, or, when the answer that would have
/// told us never came, by the person and the words. Only in memory: after a restart a message in doubt is sent again.
/// </summary>
internal sealed class SentEchoes(TimeProvider time)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly LinkedList<Expected> _waiting = [];
    private readonly Dictionary<string, LinkedListNode<Expected>> _byId = [];
    private readonly Dictionary<string, LinkedList<LinkedListNode<Expected>>> _byWords = [];
    private readonly Dictionary<SentPart, DateTimeOffset> _seen = [];

    /// <summary>Called before a request leaves.</summary>
    public void Expect(SentPart part, string person, string text)
    {
        var key = KeyOf(person, text);
        lock (_gate)
        {
            Forget();
            if (!_byWords.TryGetValue(key, out var same))
            {
                _byWords[key] = same = [];
            }

            // A second attempt waits for the same echo.
            if (!same.Any(node => node.Value.Part == part))
            {
                same.AddLast(_waiting.AddLast(new Expected(part, key, null, time.GetUtcNow())));
            }
        }
    }

    /// <summary>The answer has come: from now on it is known by this id.</summary>
    public void Know(SentPart part, string person, string text, string? messageId)
    {
        lock (_gate)
        {
            if (Take(KeyOf(person, text), part) is { } expected && messageId is not null && !_byId.ContainsKey(messageId))
            {
                _byId[messageId] = _waiting.AddLast(expected with { MessageId = messageId });
            }
        }
    }

    /// <summary>It was refused: there will be no echo.</summary>
    public void Forget(SentPart part, string person, string text)
    {
        lock (_gate)
        {
            Take(KeyOf(person, text), part);
        }
    }

    /// <summary>Which part came back; nothing when it is none of ours.</summary>
    public SentPart? Match(string person, string? messageId, string text)
    {
        lock (_gate)
        {
            Forget();
            if (messageId is not null && _byId.Remove(messageId, out var known))
            {
                _waiting.Remove(known);
                return known.Value.Part;
            }

            if (_byWords.TryGetValue(KeyOf(person, text), out var same) && same.First is { } first)
            {
                // The oldest: messages to one person leave one after another.
                var part = first.Value.Value.Part;
                Take(first.Value.Value.Key, part);
                _seen[part] = time.GetUtcNow();
                return part;
            }

            return null;
        }
    }

    /// <summary>Whether an echo of this part came while its answer did not.</summary>
    public bool HasSeen(SentPart part)
    {
        lock (_gate)
        {
            return _seen.Remove(part);
        }
    }

    private static string KeyOf(string person, string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{person}\n{text.ReplaceLineEndings("\n").Trim()}")));

    private Expected? Take(string key, SentPart part)
    {
        if (!_byWords.TryGetValue(key, out var same) || same.FirstOrDefault(one => one.Value.Part == part) is not { } node)
        {
            return null;
        }

        same.Remove(node);
        if (same.Count == 0)
        {
            _byWords.Remove(key);
        }

        _waiting.Remove(node);
        return node.Value;
    }

    private void Forget()
    {
        var before = time.GetUtcNow() - Kept;
        while (_waiting.First is { } oldest && (oldest.Value.At < before || _waiting.Count > Most))
        {
            if (oldest.Value.MessageId is { } id)
            {
                _byId.Remove(id);
                _waiting.Remove(oldest);
            }
            else
            {
                Take(oldest.Value.Key, oldest.Value.Part);
            }
        }

        foreach (var part in _seen.Where(seen => seen.Value < before).Select(seen => seen.Key).ToList())
        {
            _seen.Remove(part);
        }
    }

    private sealed record Expected(SentPart Part, string Key, string? MessageId, DateTimeOffset At);
}

/// <summary>A part of a row of the outbox.</summary>
internal readonly record struct SentPart(long Row, int Part);
