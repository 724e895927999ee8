using System.Globalization;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Reports.Tests.Keys;

namespace AwarenessBot.Reports.Tests.Sealing;

public sealed class AuditChainTests : IDisposable
{
    private static readonly ReportId Report = new(Guid.Parse("0123456789abcdef0123456789abcdef"));
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly KeyRing _ring = KeyRing.Of(TestKeys.Master);

    public void Dispose() => _ring.Dispose();

    // The chain of years ago is still checked: if this fails, the way of chaining was changed.
    // The value comes from another implementation (Python).
    [Fact]
    public void The_mac_of_a_line_never_changes() => Assert.Equal(
        "6bddf2e2a7b49ccc4f5c046d68b44055b60d066473979c59c878abec211f7552", Convert.ToHexStringLower(AuditChain.Next(_ring, [1, 2, 3], 7, new AuditLine(Noon, "lan", "open", Report, "on duty"))));

    [Fact]
    public void A_chain_that_nobody_touched_fits_from_any_row_on()
    {
        var rows = Chain(20);

        Assert.Null(AuditChain.FirstBroken(_ring, rows, []));
        Assert.Null(AuditChain.FirstBroken(_ring, [.. rows.Skip(7)], rows[6].Mac));
        Assert.Null(AuditChain.FirstBroken(_ring, [], []));
    }

    public static TheoryData<Func<AuditLine, AuditLine>> Alterations => new()
    {
        line => line with { At = line.At.AddMilliseconds(1) },
        line => line with { Who = "minh" },
        line => line with { What = "close" },
        line => line with { Report = null },
        line => line with { Report = new ReportId(Guid.Empty) },
        line => line with { Detail = line.Detail + " " },
        line => line with { Who = line.Who + "o", What = line.What[1..] },
    };

    [Theory]
    [MemberData(nameof(Alterations), DisableDiscoveryEnumeration = true)]
    public void A_row_altered_anywhere_is_found(Func<AuditLine, AuditLine> alter)
    {
        var rows = Chain(20);
        rows[8] = rows[8] with { Line = alter(rows[8].Line) };

        Assert.Equal(9, AuditChain.FirstBroken(_ring, rows, []));
    }

    [Fact]
    public void A_row_removed_put_in_doubled_or_moved_is_found()
    {
        var rows = Chain(20);

        Assert.Equal(10, AuditChain.FirstBroken(_ring, [.. rows[..8], .. rows[9..]], []));
        Assert.Equal(9, AuditChain.FirstBroken(_ring, [.. rows[..9], rows[8], .. rows[9..]], []));
        Assert.Equal(10, AuditChain.FirstBroken(_ring, [.. rows[..8], rows[9], rows[8], .. rows[10..]], []));
        Assert.Equal(2, AuditChain.FirstBroken(_ring, [.. rows.Skip(1)], []));
    }

    [Fact]
    public void A_row_whose_number_or_mac_was_altered_is_found()
    {
        var rows = Chain(5);

        Assert.Equal(99, AuditChain.FirstBroken(_ring, [.. rows[..4], rows[4] with { Number = 99 }], []));
        Assert.Equal(3, AuditChain.FirstBroken(_ring, [.. rows[..2], rows[2] with { Mac = new byte[32] }, .. rows[3..]], []));
        Assert.Equal(3, AuditChain.FirstBroken(_ring, [.. rows[..2], rows[2] with { Mac = [] }, .. rows[3..]], []));
    }

    [Fact]
    public void Nobody_chains_anew_without_the_master_key()
    {
        using var other = KeyRing.Of(new byte[32]);

        Assert.Equal(1, AuditChain.FirstBroken(other, Chain(3), []));
    }

    [Fact]
    public void Times_are_compared_as_the_store_keeps_them_in_milliseconds()
    {
        var line = new AuditLine(Noon.AddTicks(9_999), "lan", "open", Report, "");

        Assert.Equal(AuditChain.Next(_ring, [], 1, line with { At = Noon.ToOffset(TimeSpan.FromHours(7)) }), AuditChain.Next(_ring, [], 1, line));
    }

    private AuditRow[] Chain(int length)
    {
        var rows = new AuditRow[length];
        byte[] before = [];
        for (var place = 0; place < length; place++)
        {
            var line = new AuditLine(Noon.AddMinutes(place), "lan", "open", Report, place.ToString(CultureInfo.InvariantCulture));
            before = AuditChain.Next(_ring, before, place + 1, line);
            rows[place] = new AuditRow(place + 1, line, before);
        }

        return rows;
    }
}
