using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Operators.Looking;

/// <summary>The keys a case is to be readable with: everybody who may read it, and the key of last resort.</summary>
internal sealed class Readers(IReportStore store, IRecoveryKey recovery)
{
    public async Task<IReadOnlyList<RecipientKey>> OfAsync(Case one, IReadOnlyList<Desk> desks, CancellationToken cancellation)
    {
        var keys = (await store.RespondersAsync(cancellation))
            .Where(responder => CaseAccess.MayRead(responder, one, desks))
            .Select(responder => new RecipientKey(responder.PublicKey));

        // A key that is no good is left out: nobody is refused because of it.
        return [.. (recovery.Current is { } last ? keys.Append(last) : keys).Where(key => key.IsUsable)];
    }
}
