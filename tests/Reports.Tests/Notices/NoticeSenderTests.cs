using System.Collections.Concurrent;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Reports;

namespace AwarenessBot.Reports.Tests.Notices;

public sealed class NoticeSenderTests
{
    private readonly InMemoryReports _reports = new();

    private readonly FakeTime _time = new(Cast.FridayMorning.ToUniversalTime());

    private readonly RecordedWay _mail = new();

    private readonly RecordedWay _webhook = new();

    private readonly RecordedWay _zalo = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_day_without_mail_every_notice_arrives_and_each_once()
    {
        await PeopleAsync(Lan(), Minh());
        for (var number = 1; number <= 20; number++)
        {
            File(number, NoticeReasons.New, Lan(), Minh());
        }

        _mail.Answer = _ => NoticeOutcome.Down;
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            await RoundAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        // The other ways did not wait for it.
        Assert.Equal((20, 20, 0), (_webhook.Arrived.Count, _zalo.Arrived.Count, _mail.Arrived.Count));
        Assert.All(_reports.Notices, row => Assert.Equal(row.Notice.Way == NoticeWay.Email, row.Sent is null));
        Assert.InRange(_mail.Tried, 24, 24 * 60);

        _mail.Answer = _ => NoticeOutcome.Sent;
        for (var minute = 0; minute <= 60; minute++)
        {
            await RoundAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(40, _mail.Arrived.Count);
        Assert.Equal(40, _mail.Arrived.Distinct().Count());
        Assert.All(_reports.Notices, row => Assert.NotNull(row.Sent));
    }

    [Fact]
    public async Task A_way_that_hangs_holds_back_no_other()
    {
        await PeopleAsync(Lan());
        File(1, NoticeReasons.New, Lan());
        var hanging = new TaskCompletionSource();
        _mail.Before = hanging.Task;

        var round = RoundAsync();
        await Task.WhenAll(_webhook.First, _zalo.First);
        Assert.False(round.IsCompleted);
        hanging.SetResult();

        Assert.Equal(3, (await round).Sent);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_holds_back_no_other_mailbox()
    {
        await PeopleAsync(Cast.Person("an", "central"), Cast.Person("binh", "central"));
        File(1, NoticeReasons.New, Cast.Person("an", "central"), Cast.Person("binh", "central"));
        _mail.Answer = responder => responder == "an" ? NoticeOutcome.NotSent : NoticeOutcome.Sent;

        var round = await RoundAsync();

        Assert.Equal((1, 1, 0), (round.Sent, round.Delayed, round.Down.Count));
    }

    [Fact]
    public async Task A_webhook_that_is_down_holds_back_no_other_webhook()
    {
        var (an, binh) = (Cast.Person("an") with { Webhook = "https://a.example", Email = "" }, Cast.Person("binh") with { Webhook = "https://b.example", Email = "" });
        await PeopleAsync(an, binh);
        File(1, NoticeReasons.New, an, binh);
        File(2, NoticeReasons.New, an, binh);
        _webhook.Answer = responder => responder == "an" ? NoticeOutcome.Down : NoticeOutcome.Sent;

        var round = await RoundAsync();

        Assert.Equal((2, 2), (round.Sent, round.Delayed));
        Assert.Equal(NoticeWay.Webhook, Assert.Single(round.Down));
        Assert.Equal(3, _webhook.Tried);
    }

    [Fact]
    public async Task A_way_that_is_down_is_asked_once_a_round()
    {
        await PeopleAsync(Minh());
        for (var number = 1; number <= 50; number++)
        {
            File(number, NoticeReasons.New, Minh());
        }

        _mail.Answer = _ => NoticeOutcome.Down;

        Assert.Equal(50, (await RoundAsync()).Delayed);
        Assert.Equal(1, _mail.Tried);
    }

    [Fact]
    public async Task However_many_are_due_one_round_tries_them_all()
    {
        await PeopleAsync(Minh());
        for (var number = 1; number <= 250; number++)
        {
            File(number, NoticeReasons.New, Minh());
            File(number, NoticeReasons.Climbed, Minh());
        }

        Assert.Equal(500, (await RoundAsync()).Sent);
        Assert.Equal(0, (await RoundAsync()).Sent);
    }

    [Fact]
    public async Task Once_somebody_has_the_case_nobody_is_asked_to_take_it_and_news_still_arrives()
    {
        await PeopleAsync(Minh());
        File(1, NoticeReasons.New, Minh());
        _reports.Add(new(Cast.Case(1).Id, null, true, _time.GetUtcNow(), NoticeWriter.For(Cast.Case(1), NoticeReasons.FollowUp, [Minh()], _time.GetUtcNow())));
        var before = (await _reports.ListAsync(false, Cancellation)).Single();
        await _reports.ChangeAsync(
            new() { Before = before, After = before with { State = CaseState.Taken, Holder = "minh" }, Line = new(before.Received, "minh", "take", before.Id, "") },
            Cancellation);

        var round = await RoundAsync();

        Assert.Equal((1, 0, 1), (round.Sent, round.Delayed, round.Dropped));
        Assert.Equal("follow_up", _reports.Notices.Single(row => row.Notice.Attempts == 1).Notice.Reason);
        Assert.Empty(await _reports.DueNoticesAsync(_time.GetUtcNow().AddYears(1), 10, Cancellation));
    }

    [Fact]
    public async Task S50_Somebody_who_has_left_is_told_nothing_more()
    {
        await PeopleAsync(Minh() with { Active = false });
        File(1, NoticeReasons.New, Minh(), Cast.Person("nobody_knows", "central"));

        Assert.Equal(2, (await RoundAsync()).Dropped);
        Assert.Equal(0, _mail.Tried);
    }

    [Fact]
    public async Task A_way_that_throws_and_a_way_that_is_not_set_up_lose_nothing()
    {
        await PeopleAsync(Lan());
        File(1, NoticeReasons.New, Lan());
        _mail.Answer = _ => throw new InvalidOperationException("a fault");
        var sender = new NoticeSender(
            _reports, new Dictionary<NoticeWay, INoticeWay> { [NoticeWay.Email] = _mail, [NoticeWay.Zalo] = _zalo }, Texts(), _time);

        var round = await sender.RunOnceAsync(Cancellation);

        Assert.Equal((1, 2, 0), (round.Sent, round.Delayed, round.Dropped));
        Assert.Equal(NoticeWay.Webhook, Assert.Single(round.Down));
        Assert.Equal(2, (await _reports.DueNoticesAsync(_time.GetUtcNow().AddMinutes(1), 10, Cancellation)).Count);
    }

    private static Responder Lan() => Cast.Person("lan", "central") with { Webhook = "https://lan.example/hook", Zalo = "z1" };

    private static Responder Minh() => Cast.Person("minh", "central");

    private static NoticeTexts Texts() => new(phrase => $"{phrase} {{number}} {{link}}", "https://bot.example/{number}");

    private async Task PeopleAsync(params Responder[] people)
    {
        foreach (var person in people)
        {
            await _reports.SaveResponderAsync(person, new(_time.GetUtcNow(), "command", "add", null, ""), Cancellation);
        }
    }

    private void File(int number, string reason, params Responder[] told)
    {
        var it = Cast.Case(1) with { Number = $"{number}" };
        it = number == 1 ? it : it with { Id = ReportId.Of([.. BitConverter.GetBytes(number), .. new byte[12]]) };
        _reports.File(Cast.Filing(it));
        _reports.Add(new(it.Id, null, false, _time.GetUtcNow(), NoticeWriter.For(it, reason, told, _time.GetUtcNow())));
    }

    private Task<SendingRound> RoundAsync() => new NoticeSender(
        _reports,
        new Dictionary<NoticeWay, INoticeWay> { [NoticeWay.Email] = _mail, [NoticeWay.Webhook] = _webhook, [NoticeWay.Zalo] = _zalo },
        Texts(),
        _time).RunOnceAsync(Cancellation);

    private sealed class RecordedWay : INoticeWay
    {
        private readonly TaskCompletionSource _first = new();
        private int _tried;

        public Func<string, NoticeOutcome> Answer { get; set; } = _ => NoticeOutcome.Sent;

        public Task Before { get; set; } = Task.CompletedTask;

        public ConcurrentQueue<string> Arrived { get; } = [];

        public Task First => _first.Task;

        public int Tried => _tried;

        public async Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _tried);
            await Before;
            var outcome = Answer(responder.Id);
            if (outcome == NoticeOutcome.Sent)
            {
                Arrived.Enqueue(notice.Key);
                _first.TrySetResult();
            }

            return outcome;
        }
    }
}
