using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>Which notices there are for one piece of news. Pure.</summary>
public static class NoticeWriter
{
    /// <summary>One for each way each of them has.</summary>
    /// <param name="it">The case, at the rung the news is about.</param>
    /// <param name="reason">One of <see cref="NoticeReasons"/>.</param>
    /// <param name="responders">Who is told: see <see cref="Routing.Seats.At"/>.</param>
    /// <param name="due">Not before.</param>
    public static IReadOnlyList<Notice> For(Case it, string reason, IEnumerable<Responder> responders, DateTimeOffset due)
    {
        // A rung is climbed once; follow-ups come as they come, and each is news.
        var occasion = reason == NoticeReasons.FollowUp ? due.UtcTicks : it.Rung;
        return
        [
            .. from responder in responders
               from way in WaysOf(responder)
               select new Notice(Key(it.Id, responder.Id, way, reason, occasion), it.Id, it.Number, responder.Id, way, reason, due),
        ];
    }

    /// <summary>How somebody can be told.</summary>
    internal static IEnumerable<NoticeWay> WaysOf(Responder responder) => Enum.GetValues<NoticeWay>().Where(way => AddressOf(responder, way).Length > 0);

    internal static string AddressOf(Responder responder, NoticeWay way) => way switch
    {
        NoticeWay.Email => responder.Email,
        NoticeWay.Webhook => responder.Webhook,
        _ => responder.Zalo,
    };

    // Hashed, for it travels with the notice, and the id of a report is written nowhere.
    private static string Key(ReportId report, string responder, NoticeWay way, string reason, long occasion)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"notice|{report}|{responder}|{way}|{reason}|{occasion}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
    }
}
