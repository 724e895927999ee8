using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Reports;
using Moq;

namespace AwarenessBot.Reports.Tests.Deadlines;

public sealed class ClimbingTests
{
    private static readonly IReadOnlyList<Desk> Desks = [Cast.Central, Cast.Place];

    private readonly InMemoryReports _reports = new();

    private readonly FakeTime _time = new(Cast.FridayMorning.ToUniversalTime());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_leap_of_ten_years_each_round_is_one_rung_and_nothing_is_gone()
    {
        await StaffAsync();
        _reports.File(Cast.Filing(Due(1)));
        _time.Advance(TimeSpan.FromDays(3653));

        var rounds = new List<int> { await RoundAsync(), await RoundAsync(), await RoundAsync() };

        Assert.Equal([1, 0, 0], rounds);

        var file = await _reports.ReadAsync(Due(1).Id, Cancellation);
        Assert.Equal(("central", 1), (file?.Case.Desk, file?.Case.Rung));
        Assert.Single(file!.Parts);
    }

    [Fact]
    public async Task A_case_somebody_takes_at_that_moment_does_not_climb()
    {
        await StaffAsync();
        _reports.File(Cast.Filing(Due(1)));
        var overtaken = Overtaken(it => it with { State = CaseState.Taken, Holder = "an", Due = null });

        Assert.Equal(0, await new Climbing(overtaken, () => Desks, _time).RunOnceAsync(Cancellation));
        Assert.Equal((CaseState.Taken, 0), await StandingAsync(1));
        Assert.Empty(_reports.Notices);
    }

    [Fact]
    public async Task A_case_somebody_reads_at_that_moment_climbs_all_the_same()
    {
        await StaffAsync();
        _reports.File(Cast.Filing(Due(1)));
        var overtaken = Overtaken(it => it with { State = CaseState.Read });

        Assert.Equal(1, await new Climbing(overtaken, () => Desks, _time).RunOnceAsync(Cancellation));
        Assert.Equal((CaseState.Read, 1), await StandingAsync(1));
        Assert.Single(_reports.Notices);
    }

    [Fact]
    public async Task One_case_that_cannot_be_written_keeps_no_other_from_climbing()
    {
        await StaffAsync();
        _reports.File(Cast.Filing(Due(1)));
        _reports.File(Cast.Filing(Due(2)));
        var broken = Door();
        broken.Setup(store => store.ChangeAsync(It.Is<CaseChange>(change => change.Before.Id == Due(1).Id), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("disk"));

        await Assert.ThrowsAsync<IOException>(() => new Climbing(broken.Object, () => Desks, _time).RunOnceAsync(Cancellation));

        Assert.Equal((CaseState.Received, 0), await StandingAsync(1));
        Assert.Equal((CaseState.Received, 1), await StandingAsync(2));
    }

    [Fact]
    public async Task With_nobody_anywhere_the_clock_still_leaves_its_trace_every_hour()
    {
        _reports.File(Cast.Filing(Due(1)));
        for (var hour = 0; hour < 24; hour++)
        {
            Assert.Equal(1, await RoundAsync());
            _time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(_reports.Notices);
        Assert.Equal(24, (await _reports.AuditAsync(0, 100, Cancellation)).Count(row => row.Line is { Who: "clock", What: "climb" }));
    }

    private Case Due(int number) => Cast.Case(number, "urgent", "scam", "place") with { Due = Cast.FridayMorning };

    private async Task StaffAsync()
    {
        await _reports.SaveResponderAsync(Cast.Person("an", "central"), new(Cast.FridayMorning, "command", "add", null, ""), Cancellation);
        await _reports.SaveResponderAsync(Cast.Person("binh", "place"), new(Cast.FridayMorning, "command", "add", null, ""), Cancellation);
    }

    private Task<int> RoundAsync() => new Climbing(_reports, () => Desks, _time).RunOnceAsync(Cancellation);

    private async Task<(CaseState? State, int? Rung)> StandingAsync(int number)
    {
        var file = await _reports.ReadAsync(Due(number).Id, Cancellation);
        return (file?.Case.State, file?.Case.Rung);
    }

    // The store, with somebody who is quicker once.
    private IReportStore Overtaken(Func<Case, Case> quicker)
    {
        var door = Door();
        var isFirst = true;
        door.Setup(store => store.ChangeAsync(It.IsAny<CaseChange>(), It.IsAny<CancellationToken>())).Returns(async (CaseChange change, CancellationToken token) =>
        {
            if (isFirst)
            {
                isFirst = false;
                var now = change.Before;
                Assert.True(await _reports.ChangeAsync(
                    new() { Before = now, After = quicker(now), Line = new(Cast.FridayMorning, "an", "take", now.Id, "") }, token));
            }

            return await _reports.ChangeAsync(change, token);
        });
        return door.Object;
    }

    private Mock<IReportStore> Door()
    {
        var door = new Mock<IReportStore>();
        door.Setup(store => store.RespondersAsync(It.IsAny<CancellationToken>())).Returns(_reports.RespondersAsync);
        door.Setup(store => store.ListAsync(It.IsAny<bool>(), It.IsAny<CancellationToken>())).Returns(_reports.ListAsync);
        door.Setup(store => store.ReadAsync(It.IsAny<ReportId>(), It.IsAny<CancellationToken>())).Returns(_reports.ReadAsync);
        door.Setup(store => store.ChangeAsync(It.IsAny<CaseChange>(), It.IsAny<CancellationToken>())).Returns(_reports.ChangeAsync);
        return door;
    }
}
