using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Receiving;
using AwarenessBot.Channels.DirectLine.Streaming;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Channels.DirectLine.Wire;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Engine.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>
/// Where conversations begin: tokens, their renewal, start and reconnection. A token costs nothing and nothing is stored for
/// it, so none is ever refused for coming too often.
/// </summary>
internal sealed class ConversationDesk(
    Doorman doorman, TokenSigner tokens, Tickets tickets, Talk talk, FeedShelf feeds, Frontage frontage, TimeProvider time)
{
    private const int MaxBody = 16 * 1024;
    private const int LongestUser = 64;
    private const string UserPrefix = "dl_";

    /// <summary><c>POST /tokens/generate</c></summary>
    public async Task<IResult> GenerateAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!TryFindPages(request, out var pages, out var refusal))
        {
            return refusal;
        }

        var (pass, wrong) = await NewAsync(request, pages, Doorman.Shown(request) is not null, cancellation);
        return pass is null ? wrong : Answer(Token(pass), StatusCodes.Status200OK);
    }

    /// <summary><c>POST /tokens/refresh</c></summary>
    public IResult Refresh(HttpRequest request) =>
        doorman.TryEnter(request, null, out var pass, out var refusal) ? Answer(Token(pass), StatusCodes.Status200OK) : refusal;

    /// <summary><c>POST /conversations</c></summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellation)
    {
        Pass? pass;
        if (Doorman.Shown(request) is { } shown && doorman.SiteOf(shown) is { } site)
        {
            if (Doorman.OriginOf(request) is not null)
            {
                return Refusal.SecretInPage;
            }

            (pass, var wrong) = await NewAsync(request, site.Origins, isServer: true, cancellation);
            if (pass is null)
            {
                return wrong;
            }
        }
        else if (!doorman.TryEnter(request, null, out pass, out var refusal))
        {
            return refusal;
        }

        var hadJoined = await talk.JoinAsync(pass, Frontage.AddressOf(request));
        return Answer(Connected(request, pass, null), hadJoined ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary><c>GET /conversations/{id}</c>: a client that has lost its stream asks for another.</summary>
    public IResult Reconnect(string conversation, string? watermark, HttpRequest request)
    {
        if (!doorman.TryEnter(request, conversation, out var pass, out var refusal))
        {
            return refusal;
        }

        return feeds.Find(conversation) is { HasEnded: true }
            ? Refusal.NotFound
            : Answer(Connected(request, pass, Watermark.Read(watermark)), StatusCodes.Status200OK);
    }

    private static JsonHttpResult<ConversationAnswer> Answer(ConversationAnswer answer, int status) =>
        TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);

    private ConversationAnswer Token(Pass pass) => new(pass.Conversation, tokens.Sign(pass), (int)TokenSigner.Lifetime.TotalSeconds);

    private ConversationAnswer Connected(HttpRequest request, Pass pass, long? watermark)
    {
        var home = frontage.BaseOf(request);
        var scheme = home.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        var known = watermark is { } place && Watermark.IsPlausible(place, time.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds());
        return tickets.Issue(pass, watermark, Frontage.AddressOf(request)) is not { } ticket ? Token(pass) : Token(pass) with
        {
            StreamUrl = $"{scheme}://{home.Authority}{DirectLineRoom.Path}/conversations/{pass.Conversation}/stream" +
                $"?t={ticket}{(known ? $"&watermark={watermark}" : string.Empty)}",
        };
    }

    // A secret buys a token for its site's pages; without one a page asks for itself.
    private bool TryFindPages(
        HttpRequest request, [NotNullWhen(true)] out IReadOnlyList<string>? pages, [NotNullWhen(false)] out IResult? refusal)
    {
        (pages, refusal) = (null, Refusal.NoToken);
        var origin = Doorman.OriginOf(request);
        if (Doorman.Shown(request) is { } secret)
        {
            pages = origin is null ? doorman.SiteOf(secret)?.Origins : null;
            refusal = origin is null ? Refusal.NotOurs : Refusal.SecretInPage;
        }
        else if (request.Headers.Authorization.Count == 0 && origin is not null)
        {
            pages = doorman.OpenTo(request);
            refusal = Refusal.OtherOrigin;
        }

        refusal = pages is null ? refusal : null;
        return pages is not null;
    }

    // Only a site's own server may say who somebody is: a page is in the hands of whoever looks at it.
    private static async Task<(Pass? Pass, IResult Wrong)> NewAsync(
        HttpRequest request, IReadOnlyList<string> pages, bool isServer, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBody, cancellation) is not { } body)
        {
            return (null, Refusal.TooBig);
        }

        try
        {
            using var json = JsonDocument.Parse(
                body.Length == 0 ? "{}"u8.ToArray() : IncomingJson.Mend(body).ToArray(), new JsonDocumentOptions { MaxDepth = ActivityJson.MaxDepth });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return (null, Refusal.Wrong("The body is a JSON object, or empty"));
            }

            var trusted = TrustedIn(root, pages);
            return trusted.Count == 0 && pages.Count > 0
                ? (null, Refusal.Wrong("trustedOrigins must be among the site's origins"))
                : (new Pass(TokenSigner.NewId(), (isServer ? UserIn(root) : null) ?? UserPrefix + TokenSigner.NewId(), trusted), Refusal.NotJson);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, Refusal.NotJson);
        }
    }

    private static IReadOnlyList<string> TrustedIn(JsonElement root, IReadOnlyList<string> pages) =>
        root.AnyCase("trustedOrigins") is { ValueKind: JsonValueKind.Array } named && named.GetArrayLength() > 0
            ? [.. pages.Where(page => named.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String &&
                string.Equals(DirectLineSettings.OriginOf(one.GetString() ?? string.Empty), page, StringComparison.OrdinalIgnoreCase)))]
            : pages;

    private static string? UserIn(JsonElement root) =>
        root.AnyCase("user")?.AnyCase("id") is { ValueKind: JsonValueKind.String } id && id.GetString() is { Length: <= LongestUser } name &&
        name.StartsWith(UserPrefix, StringComparison.Ordinal) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? name
            : null;
}
