using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>
/// Lets the pages of known sites read the answers, refusals too: a client that may not read a refusal takes it for a broken
/// line. What a page may do is decided by its token.
/// </summary>
internal sealed class CorsHeaders(Doorman doorman)
{
    // What Microsoft's clients send with every request.
    private const string Headers = "authorization,content-type,x-ms-bot-agent,x-requested-with";
    private const string TwoHours = "7200";

    /// <summary>Adds them to the answer of this request.</summary>
    public void Add(HttpRequest request)
    {
        var answer = request.HttpContext.Response.Headers;
        answer.Vary = "Origin";
        if (Doorman.OriginOf(request) is { } origin && doorman.MayRead(request, origin))
        {
            answer.AccessControlAllowOrigin = origin;
            answer.AccessControlAllowHeaders = Headers;
            answer.AccessControlAllowMethods = "GET,POST,OPTIONS";
            answer.AccessControlExposeHeaders = "Retry-After";
            answer.AccessControlMaxAge = TwoHours;
        }
    }
}
