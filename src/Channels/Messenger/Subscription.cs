using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// The platform asks once whether this address is ours:
/// <c>GET ?hub.mode=subscribe&amp;hub.verify_token=…&amp;hub.challenge=1158201444</c>, and wants the challenge back.
/// </summary>
internal static class Subscription
{
    private const int MaxChallenge = 200;

    public static IResult Answer(IQueryCollection query, string verifyToken) =>
        query["hub.mode"] == "subscribe" && Same(query["hub.verify_token"].ToString(), verifyToken) && Challenge(query) is { } challenge
            ? TypedResults.Text(challenge, "text/plain")
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);

    // Letters and digits only: nothing that a browser would take for markup is ever given back.
    private static string? Challenge(IQueryCollection query) =>
        query["hub.challenge"].ToString() is { Length: > 0 and <= MaxChallenge } challenge &&
        challenge.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? challenge
            : null;

    // Of hashes, so that not even the length of the token shows.
    private static bool Same(string shown, string token) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
