using System.Diagnostics.CodeAnalysis;
using AwarenessBot.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>Who may come in: tokens, secrets, and the pages they are used from.</summary>
internal sealed class Doorman(DirectLineSettings settings, TokenSigner tokens, Frontage frontage)
{
    private const string Scheme = "Bearer ";

    /// <summary>What a request carries, or nothing when it carries nothing that is well formed.</summary>
    public static string? Shown(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) &&
        header.AsSpan(Scheme.Length).Trim() is { Length: > 0 } shown && !shown.Contains(' ')
            ? shown.ToString()
            : null;

    /// <summary>The page a request comes from; nothing when no browser says so.</summary>
    public static string? OriginOf(HttpRequest request) => request.Headers.Origin is [{ Length: > 0 } origin, ..] ? origin : null;

    /// <summary>
    /// Whether a browser may show the answer to this page, which says nothing yet about what the answer is: the bot's own, and
    /// those of every site.
    /// </summary>
    public bool MayRead(HttpRequest request, string origin) =>
        frontage.IsOwn(request, origin) || settings.Sites.Any(site => site.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase));

    /// <summary>The site a secret belongs to.</summary>
    public Site? SiteOf(string secret)
    {
        Site? found = null;
        foreach (var site in settings.Sites)
        {
            found = site.IsSecret(secret) ? site : found;
        }

        return found;
    }

    /// <summary>
    /// For a page that asks without a secret: the pages its token will be good for, the bot's own aside; nothing when it may
    /// not. A request that names no page comes from no browser, and is not for us to guess about.
    /// </summary>
    public IReadOnlyList<string>? OpenTo(HttpRequest request)
    {
        if (OriginOf(request) is not { } origin)
        {
            return null;
        }

        return frontage.IsOwn(request, origin)
            ? []
            : settings.Sites.FirstOrDefault(site => site.IsOpen && site.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase))?.Origins;
    }

    /// <summary>Whether the pages this pass is for include the one the request comes from. Only browsers say; only they can be lured.</summary>
    public bool IsFrom(HttpRequest request, IReadOnlyList<string> origins) =>
        OriginOf(request) is not { } origin || frontage.IsOwn(request, origin) || origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets the holder of a token in.</summary>
    /// <param name="request">What came.</param>
    /// <param name="conversation">The conversation it is about; nothing for that of the token.</param>
    /// <param name="pass">What the token allows.</param>
    /// <param name="refusal">Why it is not let in.</param>
    public bool TryEnter(
        HttpRequest request, string? conversation, [NotNullWhen(true)] out Pass? pass, [NotNullWhen(false)] out IResult? refusal)
    {
        pass = null;
        refusal = Refusal.NoToken;
        if (Shown(request) is not { } shown)
        {
            return false;
        }

        var read = tokens.Read(shown);
        refusal = read switch
        {
            { IsExpired: true } => Refusal.Expired,
            { Pass: null } => SiteOf(shown) is null ? Refusal.NotOurs : Refusal.SecretInPage,
            { Pass: var held } when conversation is not null && held.Conversation != conversation => Refusal.OtherConversation,
            { Pass: var held } when !IsFrom(request, held.Origins) => Refusal.OtherOrigin,
            _ => null,
        };
        pass = refusal is null ? read.Pass : null;
        return pass is not null;
    }
}
