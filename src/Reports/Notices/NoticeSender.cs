using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>What a round of sending came to. A way that is down is for the host to tell about: there may be nobody else to.</summary>
/// <param name="Sent">How many arrived.</param>
/// <param name="Delayed">How many did not and are tried again.</param>
/// <param name="Dropped">How many nobody needs any more: the case was taken, the responder has left.</param>
/// <param name="Down">Ways that did not answer.</param>
public sealed record SendingRound(int Sent, int Delayed, int Dropped, IReadOnlySet<NoticeWay> Down)
{
    /// <summary>Nothing was due.</summary>
    public static SendingRound Nothing { get; } = new(0, 0, 0, new HashSet<NoticeWay>());
}

/// <summary>
/// Sends what is due, each way beside the others, so that a dead one holds back none. A notice whose sending was not noted because the
/// process died is sent again, with the same id.
/// </summary>
public sealed class NoticeSender(
    IReportStore store, IReadOnlyDictionary<NoticeWay, INoticeWay> ways, NoticeTexts texts, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>One round: everything that is due has been tried or put off when it ends.</summary>
    public async Task<SendingRound> RunOnceAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = await store.DueNoticesAsync(now, AtOnce, cancellation);
        if (due.Count == 0)
        {
            return SendingRound.Nothing;
        }

        var round = new Round(now, (await store.RespondersAsync(cancellation)).ToDictionary(responder => responder.Id));

        // What was read is noted as sent or as due later, so each page is another, and one is the last.
        while (due.Count > 0)
        {
            await Task.WhenAll(due.GroupBy(LaneOf).Select(lane => RunLaneAsync(lane.Key, [.. lane], round, cancellation)));
            due = await store.DueNoticesAsync(now, AtOnce, cancellation);
        }

        return round.Result();
    }

    // Every webhook is a server of its own; mail and Zalo go through one each.
    private static (NoticeWay Way, string Server) LaneOf(Notice notice) =>
        (notice.Way, notice.Way == NoticeWay.Webhook ? notice.Responder : string.Empty);

    private async Task RunLaneAsync((NoticeWay Way, string Server) lane, IReadOnlyList<Notice> notices, Round round, CancellationToken cancellation)
    {
        foreach (var notice in notices)
        {
            if (await RecipientOf(notice, round, cancellation) is not { } responder)
            {
                await store.NoteNoticeAsync(notice.Key, time.GetUtcNow(), notice.Attempts, notice.Due, cancellation);
                round.Count(dropped: 1);
                continue;
            }

            var outcome = round.IsDown(lane) ? NoticeOutcome.Down : await TryAsync(notice, responder, cancellation);
            var (now, attempts) = (time.GetUtcNow(), notice.Attempts + 1);
            if (outcome == NoticeOutcome.Sent)
            {
                await store.NoteNoticeAsync(notice.Key, now, attempts, notice.Due, cancellation);
                round.Count(sent: 1);
                continue;
            }

            if (outcome == NoticeOutcome.Down)
            {
                round.SetDown(lane);
            }

            // After the round's own time, whatever a clock that is being set does meanwhile: the round must end.
            var from = now > round.Now ? now : round.Now;
            await store.NoteNoticeAsync(notice.Key, null, attempts, from + NoticeRetry.Wait(notice.Key, attempts), cancellation);
            round.Count(delayed: 1);
        }
    }

    // None where it would tell nobody anything.
    private async Task<Responder?> RecipientOf(Notice notice, Round round, CancellationToken cancellation)
    {
        if (!round.Responders.TryGetValue(notice.Responder, out var responder)
            || !responder.Active || NoticeWriter.AddressOf(responder, notice.Way).Length == 0)
        {
            return null;
        }

        var file = await store.ReadAsync(notice.Report, cancellation);
        return file?.Case.State switch
        {
            null or CaseState.Erased => null,
            CaseState.Received or CaseState.Read => responder,
            _ => NoticeReasons.AsksToTake(notice.Reason) ? null : responder,
        };
    }

    private async Task<NoticeOutcome> TryAsync(Notice notice, Responder responder, CancellationToken cancellation)
    {
        if (!ways.TryGetValue(notice.Way, out var way))
        {
            return NoticeOutcome.Down;
        }

        try
        {
            return await way.SendAsync(notice, responder, texts.For(notice.Number, notice.Reason), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A fault of ours in one way must not silence the others. What it was is not told: a message may hold an address.
            return NoticeOutcome.NotSent;
        }
    }

    private sealed class Round(DateTimeOffset now, Dictionary<string, Responder> responders)
    {
        private readonly Lock _counting = new();
        private readonly HashSet<(NoticeWay Way, string Server)> _down = [];
        private int _sent;
        private int _delayed;
        private int _dropped;

        public DateTimeOffset Now { get; } = now;

        public Dictionary<string, Responder> Responders { get; } = responders;

        public bool IsDown((NoticeWay Way, string Server) lane)
        {
            lock (_counting)
            {
                return _down.Contains(lane);
            }
        }

        public void SetDown((NoticeWay Way, string Server) lane)
        {
            lock (_counting)
            {
                _down.Add(lane);
            }
        }

        public void Count(int sent = 0, int delayed = 0, int dropped = 0)
        {
            lock (_counting)
            {
                (_sent, _delayed, _dropped) = (_sent + sent, _delayed + delayed, _dropped + dropped);
            }
        }

        public SendingRound Result() => new(_sent, _delayed, _dropped, _down.Select(lane => lane.Way).ToHashSet());
    }
}
