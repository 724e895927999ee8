using System.Numerics;

namespace AwarenessBot.Understanding.Matching;

/// <summary>What about a text a feature tells. Any odd-looking numbers do, as long as no two are alike.</summary>
internal enum Trait : uint
{
    Word = 0x811C9DC5,
    Pair = 0x01000193,
    Neighbours = 0x846CA68B,
    NextButOne = 0x5A5A1111,
    Marked = 0x27D4EB2F,
    Tone = 0x165667B1,
    MarkedPair = 0x61C88647,
    ClauseBegin = 0x44442222,
    ClauseEnd = 0x55552222,
    LastClause = 0x14141414,
    LastClausePair = 0x2C1B3C6D,
    First = 0x12121212,
    FirstTwo = 0x297A2D39,
    Last = 0x7ED55D16,
    LastTwo = 0x4CF5AD43,
    LastThree = 0x3D4D51CB,
    Closing = 0x66772222,
    Length = 0xC2B2AE35,
    Three = 0x9E3779B1,
    Four = 0x85EBCA77,
}

/// <summary>Numbers for features. What is mixed in later counts differently: "a b" is not "b a".</summary>
internal static class FeatureHash
{
    public static uint Of(Trait trait, uint value) => Mix((uint)trait, value);

    public static uint Of(Trait trait, uint first, uint second) => Mix(Mix((uint)trait, first), second);

    /// <summary>Never 0.</summary>
    public static uint Of(Trait trait, string word)
    {
        var hash = (uint)trait;
        foreach (var letter in word)
        {
            hash = Mix(hash, letter);
        }

        return hash | 1;
    }

    private static uint Mix(uint hash, uint value) => BitOperations.RotateLeft((hash ^ value) * 0x01000193, 13) * 0x85EBCA6B;
}
