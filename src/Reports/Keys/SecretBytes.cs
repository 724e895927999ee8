namespace AwarenessBot.Reports.Keys;

/// <summary>Room for secrets that the collector never moves: wiping it leaves no older copy behind.</summary>
internal static class SecretBytes
{
    public static byte[] New(int length) => GC.AllocateArray<byte>(length, pinned: true);
}
