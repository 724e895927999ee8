using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Receipts;

/// <summary>What the store keeps of a receipt: nothing that could be turned back into it.</summary>
public static class ReceiptIndex
{
    /// <summary>16 bytes of HMAC of the canonical form: the seven folded words joined by hyphens.</summary>
    public static byte[] Of(KeyRing ring, string canonical) => ring.Pseudonym("receipt", canonical);
}
