using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;

namespace AwarenessBot.Reports.Notices;

/// <summary>What a notice says, by whichever way.</summary>
/// <param name="Subject">The line a locked screen shows.</param>
/// <param name="Body">All of it, the link included.</param>
/// <param name="Link">Where the case is, behind a sign-in.</param>
public sealed record NoticeText(string Subject, string Body, string Link);

/// <summary>Puts notices together. It is handed a number and a reason and nothing else, so there is nothing it could let slip.</summary>
public sealed class NoticeTexts
{
    private const string Number = "{number}";

    private readonly Func<string, string> _say;
    private readonly string _link;

    /// <param name="library">The content of the moment: a sentence that was mended is mended in the next notice.</param>
    /// <param name="link">The console's address of a case, with <c>{number}</c> in it.</param>
    public NoticeTexts(Func<Library> library, string link)
        // Spoken to a colleague, so in the words for grown-ups.
        : this(phrase => string.Join("\n\n", library().Phrases[phrase].Say.For(Audience.Parent)), link)
    {
    }

    internal NoticeTexts(Func<string, string> say, string link) => (_say, _link) = (say, link);

    public NoticeText For(string number, string reason)
    {
        var link = _link.Replace(Number, Uri.EscapeDataString(number), StringComparison.Ordinal);
        return new(Say(NoticePhrases.Subject, number, link), Say(NoticePhrases.Of(reason), number, link), link);
    }

    private string Say(string phrase, string number, string link) => _say(phrase)
        .Replace(Number, number, StringComparison.Ordinal)
        .Replace("{link}", link, StringComparison.Ordinal);
}
