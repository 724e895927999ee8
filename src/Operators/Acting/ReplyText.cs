using System.Security.Cryptography;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Operators.Acting;

/// <summary>What the one who told is shown: a reviewed phrase, or a responder's own words, sealed with the server's key.</summary>
internal sealed class ReplyText(KeyRing ring, TimeProvider time)
{
    public const string PhrasePrefix = "safe_reply_";
    public const int Longest = 500;

    /// <summary>Lists of words in content (<c>desk_watch_…</c>) and what is said of a reply that has one.</summary>
    private static readonly (string Words, string Warning)[] Watched =
    [
        ("desk_watch_promise", "desk_warn_promise"),
        ("desk_watch_secret", "desk_warn_secret"),
        ("desk_watch_danger", "desk_warn_danger"),
    ];

    public SafeReply Phrase(string id) => new(time.GetUtcNow(), id, []);

    public SafeReply Own(ReportId report, string text) => new(time.GetUtcNow(), "", SafeReplies.Seal(ring, report, text));

    public static string Read(SafeReply reply, ReportId report, KeyRing ring, Words words)
    {
        try
        {
            return reply.Phrase.Length > 0 ? words.Named("", reply.Phrase) : SafeReplies.Open(ring, report, reply.Sealed);
        }
        catch (CryptographicException)
        {
            return words["desk_unreadable"];
        }
    }

    /// <summary>What to think over before this is sent: ids of phrases.</summary>
    public static IEnumerable<string> Warnings(string text, Words words) =>
        from watched in Watched
        where words.Library.Phrases[watched.Words].Say.For(null).Any(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase))
        select watched.Warning;
}
