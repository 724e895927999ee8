using System.Text;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>The audit: rows are only ever added, each chained to the one before. Runs inside the writer's transaction.</summary>
internal sealed class AuditTable(Connection connection, Vault vault)
{
    // Without a master key (tests of the store alone) there is still a chain, by a key everybody knows.
    private static readonly KeyRing Open = KeyRing.Of(new byte[32]);

    private readonly Statement _last = connection.Prepare("SELECT number, mac FROM audit ORDER BY number DESC LIMIT 1");

    private readonly Statement _add = connection.Prepare(
        "INSERT INTO audit (number, at, who, what, report, detail, mac) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    public bool Add(AuditLine line)
    {
        // Read each time: a transaction that was rolled back must leave no link behind.
        var (number, before) = (1L, Array.Empty<byte>());
        if (_last.Step())
        {
            (number, before) = (_last.Int64(0) + 1, _last.Blob(1));
            _last.Reset();
        }

        // Sealed, since a reason may be in somebody's own words; the chain is over the words. As it will be read back, to the millisecond.
        var stored = line with { At = DateTimeOffset.FromUnixTimeMilliseconds(line.At.ToUnixTimeMilliseconds()) };
        var mac = AuditChain.Next(vault.Ring ?? Open, before, number, stored);
        _ = vault.Ring is null ? _add.Bind(6, line.Detail) : _add.Bind(6, vault.Seal(Encoding.UTF8.GetBytes(line.Detail)));
        return _add.Bind(1, number).Bind(2, stored.At.ToUnixTimeMilliseconds()).Bind(3, line.Who).Bind(4, line.What)
            .Bind(5, line.Report?.ToBytes()).Bind(7, mac).Run() == 1;
    }
}
