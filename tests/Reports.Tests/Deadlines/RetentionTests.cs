using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Testing.Reports;

namespace AwarenessBot.Reports.Tests.Deadlines;

public sealed class RetentionTests
{
    private readonly FakeClock clock = new();
    private readonly InMemoryReports reports = new();
    private int cases;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_closed_is_erased_when_its_time_is_over_and_what_is_not_closed_never()
    {
        var (closed, open) = (Put(Closed(clock.GetUtcNow())), Put(Cast.Case(++cases)));
        var retention = new Retention(reports, clock);
        for (var days = 0; days <= 89; days++)
        {
            Assert.Equal(0, await retention.RunOnceAsync(Cancellation));
            clock.Advance(TimeSpan.FromDays(1));
        }

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await retention.RunOnceAsync(Cancellation));
        Assert.Equal((CaseState.Erased, CaseState.Received), (reports[closed].Case.State, reports[open].Case.State));
    }

    [Fact]
    public async Task A_bot_started_with_a_clock_years_ahead_erases_nothing_for_a_day()
    {
        var closed = Put(Closed(clock.GetUtcNow()));
        clock.Advance(TimeSpan.FromDays(3652));
        var retention = new Retention(reports, clock);
        for (var hours = 0; hours < 24; hours++)
        {
            Assert.Equal(0, await retention.RunOnceAsync(Cancellation));
            clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(CaseState.Closed, reports[closed].Case.State);
    }

    [Fact]
    public async Task More_than_is_likely_to_be_due_at_once_is_not_erased()
    {
        for (var i = 0; i < 20; i++)
        {
            Put(Closed(clock.GetUtcNow()));
        }

        var retention = new Retention(reports, clock);
        for (var days = 0; days <= 91; days++)
        {
            Assert.Equal(0, await retention.RunOnceAsync(Cancellation));
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.True(retention.IsBlocked);
    }

    private Case Closed(DateTimeOffset at) => Cast.Case(++cases) with { State = CaseState.Closed, ClosedAt = at, Due = null };

    private ReportId Put(Case it)
    {
        reports.Put(new CaseFile(it, [], []));
        return it.Id;
    }
}
