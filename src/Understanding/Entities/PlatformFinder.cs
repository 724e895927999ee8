using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Places on the net by any name people have for them, also inside a link.</summary>
internal sealed class PlatformFinder(IReadOnlyList<Platform> platforms)
{
    private readonly PhraseBook<Platform> names =
        new(platforms.SelectMany(platform => platform.Names.Select(name => KeyValuePair.Create(name, platform))));

    /// <summary>Each once, in the order of the message.</summary>
    public IReadOnlyList<Platform> Find(Bit[] bits)
    {
        List<Platform>? found = null;
        for (var at = 0; at < bits.Length;)
        {
            var length = names.LongestAt(bits, at, out var platform);
            if (length > 0 && platform is not null && found?.Contains(platform) is not true)
            {
                (found ??= []).Add(platform);
            }

            at += Math.Max(1, length);
        }

        return found ?? (IReadOnlyList<Platform>)[];
    }
}
