using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Routing;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Reports;

namespace AwarenessBot.Reports.Tests.Deadlines;

/// <summary>Three reports come in on Friday at six in the evening, and nobody says a word until Monday at eight.</summary>
public sealed class SilentWeekend
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 18, 0, 0, Cast.Vietnam);

    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, Cast.Vietnam);

    private static readonly IReadOnlyList<Desk> Desks =
    [
        Cast.Central, Cast.Place with { Hours = Cast.WorkingHours }, Cast.Women with { Hours = Cast.WorkingHours }, Cast.Night,
    ];

    private readonly InMemoryReports _reports = new();

    [Fact]
    public async Task S44_Each_report_climbs_through_closed_doors_to_a_call_to_111_and_never_falls_silent()
    {
        foreach (var person in new[] { ("an", "central"), ("binh", "place"), ("cuc", "women"), ("dung", "night") })
        {
            await _reports.SaveResponderAsync(
                Cast.Person(person.Item1, person.Item2), new(Friday, "command", "add_responder", null, ""), TestContext.Current.CancellationToken);
        }

        var emergency = await FileAsync(1, "emergency", "sexual_abuse");
        var urgent = await FileAsync(2, "urgent", "violence");
        var concern = await FileAsync(3, "concern", "cyberbullying");

        var time = new FakeTime(Friday.ToUniversalTime());
        var climbing = new Climbing(_reports, () => Desks, time);
        while (time.GetUtcNow() < Monday)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await climbing.RunOnceAsync(TestContext.Current.CancellationToken);
        }

        // What was urgent passed the closed doors by; their people are among those who are told to call 111.
        Assert.Equal("night", emergency.Desk);
        await AssertLadderAsync(emergency,
            ["Fri 18:15 climbed central: an", "Fri 18:30 call_111 central: an binh cuc dung", "Fri 19:30 call_111 central: an binh cuc dung"],
            "Mon 07:30 call_111 central: an binh cuc dung", rungs: 1 + 62);
        Assert.Equal("night", urgent.Desk);
        await AssertLadderAsync(urgent,
            ["Fri 19:00 climbed central: an", "Fri 20:00 call_111 central: an binh cuc dung", "Fri 21:00 call_111 central: an binh cuc dung"],
            "Mon 08:00 call_111 central: an binh cuc dung", rungs: 1 + 61);

        // Nobody is told of bullying at the desk for abuse.
        Assert.Equal("place", concern.Desk);
        await AssertLadderAsync(concern,
            ["Fri 22:00 climbed night: dung", "Sat 02:00 climbed central: an", "Sat 06:00 call_111 central: an binh dung"],
            "Mon 08:00 call_111 central: an binh dung", rungs: 2 + 51);

        Assert.All(await _reports.ListAsync(true, TestContext.Current.CancellationToken), it => Assert.Equal(CaseState.Received, it.State));
        Assert.Equal(_reports.Notices.Count, _reports.Notices.DistinctBy(row => row.Notice.Key).Count());
    }

    private async Task<Case> FileAsync(int number, string level, string kind)
    {
        var live = Seats.Live(await _reports.RespondersAsync(TestContext.Current.CancellationToken));
        var route = Router.Route("92", kind, level, AccusedRoles.Unknown, Desks, live, Friday);
        var it = Cast.Case(number, level, kind, route.Desk) with { Received = Friday, Due = Ladder.Begin(level, Friday) };
        _reports.File(Cast.Filing(it));
        return it;
    }

    private async Task AssertLadderAsync(Case it, string[] first, string last, int rungs)
    {
        var audit = await _reports.AuditAsync(0, int.MaxValue, TestContext.Current.CancellationToken);
        var lines = audit.Select(row => row.Line).Where(line => line.What == "climb" && line.Report == it.Id).ToList();
        var ladder = lines.Select((line, rung) =>
        {
            var words = line.Detail.Split(' ');
            Assert.Equal(("clock", $"{rung + 1}"), (line.Who, words[2]));
            var told = _reports.Notices.Select(row => row.Notice).Where(notice => notice.Report == it.Id && notice.Due == line.At);
            return $"{line.At.ToOffset(Cast.Vietnam):ddd HH:mm} {words[0]} {words[1]}: {string.Join(' ', told.Select(notice => notice.Responder))}";
        }).ToList();

        Assert.Equal(first, ladder.Take(first.Length));
        Assert.Equal(last, ladder[^1]);
        Assert.Equal(rungs, ladder.Count);
    }
}
