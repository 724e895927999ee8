using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;
using Xunit;

namespace AwarenessBot.Testing.Storage;

/// <summary>What every store of reports keeps.</summary>
public abstract class ReportStoreContract : StoreContract
{
    private static readonly DateTimeOffset Then = new(2026, 11, 22, 19, 0, 0, TimeSpan.Zero);

    private int conversations;

    private IReportStore Reports => (IReportStore)Store;

    [Fact]
    public async Task A_report_is_there_whole_once_its_turn_is_committed()
    {
        var (turns, reports) = (Store, Reports);
        var filing = Filing(1);

        await FileAsync(turns, filing);

        var file = await reports.ReadAsync(filing.Case.Id, Cancellation);
        Assert.NotNull(file);
        Assert.Equal(filing.Case with { Version = 1 }, file.Case);
        var part = Assert.Single(file.Parts);
        Assert.Equal(filing.Part.Envelope, part.Envelope);
        Assert.Equal(filing.Part.Wraps.Select(wrap => wrap.KeyId), part.Wraps.Select(wrap => wrap.KeyId));
        Assert.Equal(filing.Notices.Single().Key, (await reports.DueNoticesAsync(Then, 10, Cancellation)).Single().Key);
        Assert.Equal("file", (await reports.AuditAsync(0, 10, Cancellation)).Single().Line.What);
    }

    [Fact]
    public async Task A_turn_that_is_not_committed_leaves_nothing_of_its_report()
    {
        var (turns, reports) = (Store, Reports);
        var commit = Commit(Filing(1)) with { ExpectedVersion = 7 };

        Assert.Equal(CommitOutcome.Conflict, (await turns.CommitAsync(commit, Cancellation)).Outcome);

        Assert.Empty(await reports.ListAsync(true, Cancellation));
        Assert.Empty(await reports.DueNoticesAsync(Then, 10, Cancellation));
        Assert.Empty(await reports.AuditAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task The_same_report_twice_is_one_report()
    {
        var (turns, reports) = (Store, Reports);
        await FileAsync(turns, Filing(1));
        await FileAsync(turns, Filing(1));

        Assert.Single(await reports.ListAsync(true, Cancellation));
        Assert.Single(await reports.DueNoticesAsync(Then, 10, Cancellation));
        Assert.Single(await reports.AuditAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Worst_first_then_oldest()
    {
        var (turns, reports) = (Store, Reports);
        foreach (var (number, level) in new[] { (1, "concern"), (2, "urgent"), (3, "emergency"), (4, "urgent") })
        {
            var filing = Filing(number);
            await FileAsync(turns, filing with { Case = filing.Case with { Level = level } });
        }

        Assert.Equal(["3", "2", "4", "1"], (await reports.ListAsync(false, Cancellation)).Select(it => it.Number));
    }

    [Fact]
    public async Task A_receipt_finds_state_and_replies_and_no_part()
    {
        var (turns, reports) = (Store, Reports);
        var filing = Filing(1);
        await FileAsync(turns, filing);
        var before = (await reports.ReadAsync(filing.Case.Id, Cancellation))?.Case ?? throw new InvalidOperationException("Not there.");
        await reports.ChangeAsync(Change(before) with { Replies = [new SafeReply(Then, "safe_reply_read", [])] }, Cancellation);

        var found = await reports.FindByReceiptAsync(filing.Receipt, Cancellation);

        Assert.NotNull(found);
        Assert.Empty(found.Parts);
        Assert.Equal("safe_reply_read", Assert.Single(found.Replies).Phrase);
        Assert.Null(await reports.FindByReceiptAsync(new byte[16], Cancellation));
    }

    [Fact]
    public async Task A_change_of_what_has_moved_on_changes_nothing()
    {
        var (turns, reports) = (Store, Reports);
        await FileAsync(turns, Filing(1));
        var before = (await reports.ListAsync(false, Cancellation)).Single();
        Assert.True(await reports.ChangeAsync(Change(before), Cancellation));

        Assert.False(await reports.ChangeAsync(
            Change(before) with { After = before with { State = CaseState.Closed }, Adds = [Part(PartKind.Note)] }, Cancellation));

        var file = await reports.ReadAsync(before.Id, Cancellation);
        Assert.Equal((CaseState.Taken, 1, 2L), (file?.Case.State, file?.Parts.Count, file?.Case.Version));
        Assert.Equal(2, (await reports.AuditAsync(0, 10, Cancellation)).Count);
    }

    [Fact]
    public async Task What_is_added_later_has_the_next_number_and_keys_of_its_own()
    {
        var (turns, reports) = (Store, Reports);
        var filing = Filing(1);
        await FileAsync(turns, filing);
        var more = new FollowUp(filing.Case.Id, Part(PartKind.FollowUp), true, Then, []);
        await turns.CommitAsync(Commit(new Effect(EffectKinds.FollowUp, more.Write())), Cancellation);
        var before = (await reports.ListAsync(false, Cancellation)).Single();
        await reports.ChangeAsync(
            Change(before) with { Adds = [Part(PartKind.Note)], Wraps = [(0, new KeyWrap("new", [9])), (1, new KeyWrap("new", [9]))] }, Cancellation);

        var file = await reports.ReadAsync(filing.Case.Id, Cancellation);
        Assert.Equal([PartKind.Report, PartKind.FollowUp, PartKind.Note], file?.Parts.Select(part => part.Kind));
        Assert.Equal([0, 1, 2], file?.Parts.Select(part => part.Ordinal));
        Assert.Equal([3, 3, 2], file?.Parts.Select(part => part.Wraps.Count));
        Assert.True(file?.Case.ErasureAsked);
    }

    [Fact]
    public async Task S36_Erased_is_everything_but_the_row_and_the_audit()
    {
        var (turns, reports) = (Store, Reports);
        var filing = Filing(1);
        await FileAsync(turns, filing);
        var before = (await reports.ListAsync(false, Cancellation)).Single();

        Assert.True(await reports.ChangeAsync(Change(before) with { Erase = true }, Cancellation));

        var file = await reports.ReadAsync(filing.Case.Id, Cancellation);
        Assert.Equal(CaseState.Erased, file?.Case.State);
        Assert.Empty(file?.Parts ?? []);
        Assert.Empty(await reports.ReplyToAsync(filing.Case.Id, Cancellation));
        Assert.Equal(CaseState.Erased, (await reports.FindByReceiptAsync(filing.Receipt, Cancellation))?.Case.State);
        Assert.Equal(2, (await reports.AuditAsync(0, 10, Cancellation)).Count);

        // Nothing can be added to what is gone.
        var more = new FollowUp(filing.Case.Id, Part(PartKind.FollowUp), false, Then, []);
        await turns.CommitAsync(Commit(new Effect(EffectKinds.FollowUp, more.Write())), Cancellation);
        Assert.Empty((await reports.ReadAsync(filing.Case.Id, Cancellation))?.Parts ?? []);
    }

    [Fact]
    public async Task A_notice_is_due_until_it_is_sent()
    {
        var (turns, reports) = (Store, Reports);
        await FileAsync(turns, Filing(1));
        var notice = (await reports.DueNoticesAsync(Then, 10, Cancellation)).Single();

        await reports.NoteNoticeAsync(notice.Key, null, 1, Then.AddMinutes(5), Cancellation);
        Assert.Empty(await reports.DueNoticesAsync(Then.AddMinutes(4), 10, Cancellation));
        Assert.Equal(1, (await reports.DueNoticesAsync(Then.AddMinutes(5), 10, Cancellation)).Single().Attempts);

        await reports.NoteNoticeAsync(notice.Key, Then.AddMinutes(5), 2, Then.AddMinutes(5), Cancellation);
        Assert.Empty(await reports.DueNoticesAsync(Then.AddYears(1), 10, Cancellation));
    }

    [Fact]
    public async Task A_notice_that_a_wrong_clock_put_off_for_years_is_due()
    {
        var (turns, reports) = (Store, Reports);
        await FileAsync(turns, Filing(1));
        var notice = (await reports.DueNoticesAsync(Then, 10, Cancellation)).Single();

        await reports.NoteNoticeAsync(notice.Key, null, 1, Then.AddYears(10), Cancellation);
        Assert.Single(await reports.DueNoticesAsync(Then, 10, Cancellation));
    }

    [Fact]
    public async Task A_responder_is_kept_and_replaced_by_id()
    {
        var reports = Reports;
        var line = new AuditLine(Then, "command", "add_responder", null, "lan");
        var lan = new Responder
        {
            Id = "lan",
            Name = "Lan",
            Desks = ["central"],
            PasswordHash = "h",
            OneTimeSecret = [1],
            PublicKey = [2],
            PrivateKey = [3],
        };
        await reports.SaveResponderAsync(lan, line, Cancellation);
        await reports.SaveResponderAsync(lan with { Active = false }, line, Cancellation);

        var kept = Assert.Single(await reports.RespondersAsync(Cancellation));
        Assert.Equal(("lan", false, "central"), (kept.Id, kept.Active, kept.Desks.Single()));
    }

    private static CaseChange Change(Case before) => new()
    {
        Before = before,
        After = before with { State = CaseState.Taken, Holder = "lan", Due = null },
        Line = new AuditLine(Then, "lan", "take", before.Id, ""),
    };

    private static SealedPart Part(PartKind kind) => new(0, kind, Then, "", [1, 2, 3], [new KeyWrap("a", [1]), new KeyWrap("b", [2])]);

    private static Filing Filing(byte number)
    {
        var it = new Case
        {
            Id = ReportId.Of(Enumerable.Repeat(number, 16).ToArray()),
            Number = $"{number}",
            Received = Then,
            Area = "01",
            Kind = "violence",
            Level = "urgent",
            Channel = "web",
            Desk = "central",
            ByWhom = "teacher",
            Due = Then.AddHours(1),
            MayNudge = true,
        };
        return new Filing(
            it, Part(PartKind.Report), Enumerable.Repeat(number, 16).ToArray(), [7],
            [new Notice($"new/{number}", it.Id, it.Number, "lan", NoticeWay.Email, "new", Then)]);
    }

    private static Filing Filing(int number) => Filing((byte)number);

    private Task<CommitResult> FileAsync(ITurnStore store, Filing filing) => store.CommitAsync(Commit(filing), Cancellation);

    private TurnCommit Commit(Filing filing) => Commit(new Effect(EffectKinds.FileReport, filing.Write()));

    // A conversation of its own each time: what is asked here is not about turns.
    private TurnCommit Commit(Effect effect) =>
        new(new InboundKey($"web/{++conversations}", "1"), 0, new StoredState([1], null), [], [effect], Then);
}
