using System.Text.Json;
using AwarenessBot.Content;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Receipts;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Makes of what a dialog hands over something that may be stored: the words in an envelope for those who may read it, beside it no
/// more than is needed to route it.
/// </summary>
internal sealed class Filer(KeyRing ring, IRecoveryKey recovery, HouseKey house, Roster roster, Func<Library> content, TimeProvider time)
{
    public Filing File(Submission submission, Activity activity)
    {
        var report = submission.Report;
        var id = ReportId.Parse(submission.Id) ?? throw new ArgumentException("A submission without an id.", nameof(submission));
        var level = report.Level ?? DangerLevel.None.Id();
        var it = new Case
        {
            Id = id,
            Number = id.Number(VietnamDay.Of(report.At)),
            Received = report.At,
            Area = report.Province ?? string.Empty,
            Kind = report.Kind ?? Desk.OtherKind,
            Level = level,
            Channel = report.Channel,
            Desk = submission.Desk,
            ByWhom = report.Accused,
            Due = Ladder.Begin(level, report.At),
            MayNudge = submission.MayNudge,
        };
        return new Filing(
            it,
            Seal(it, PartKind.Report, report.At, JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Default.Report)),
            ReceiptIndex.Of(ring, submission.Code),
            submission.MayNudge ? ring.Seal(Nudges.Purpose, AddressOf(activity)) : [],
            NoticesOf(it, NoticeReasons.New, report.At));
    }

    public FollowUp Add(Addition addition)
    {
        var now = time.GetUtcNow();
        var note = new Note { At = now, Text = addition.Text };
        return new FollowUp(
            addition.Case.Id,
            addition.Text.Length == 0 ? null : Seal(addition.Case, PartKind.FollowUp, now, JsonSerializer.SerializeToUtf8Bytes(note, ReportJson.Default.Note)),
            addition.AsksErasure,
            now,
            NoticesOf(addition.Case, NoticeReasons.FollowUp, now));
    }

    private SealedPart Seal(Case it, PartKind kind, DateTimeOffset at, byte[] plain)
    {
        // With nobody to read it, it is kept all the same, under a key of the house, until there is somebody.
        var readers = roster.ReadersOf(it, content()).Select(person => new RecipientKey(person.PublicKey)).ToList();
        List<RecipientKey> recipients = readers.Count == 0 ? [house.Public] : readers;
        if (recovery.Current is { } key)
        {
            recipients.Add(key);
        }

        var (envelope, wraps) = Envelope.Seal(it.Id, kind, VietnamDay.Of(at), plain, recipients, ring);
        return new SealedPart(0, kind, at, string.Empty, envelope, wraps);
    }

    private IReadOnlyList<Notice> NoticesOf(Case it, string reason, DateTimeOffset now) =>
        NoticeWriter.For(it, reason, roster.TellersOf(it, content()), now);

    private static byte[] AddressOf(Activity activity)
    {
        var news = new Activity
        {
            Type = ActivityTypes.Event,
            Name = EventNames.News,
            ChannelId = activity.ChannelId,
            Conversation = activity.Conversation,
            From = activity.From,
            Recipient = activity.Recipient,
            ServiceUrl = activity.ServiceUrl,
        };
        return JsonSerializer.SerializeToUtf8Bytes(news, ActivityJson.Default.Activity);
    }
}
