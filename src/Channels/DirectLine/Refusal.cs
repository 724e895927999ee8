using AwarenessBot.Channels.DirectLine.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>The protocol's way of saying no. Status and code are fixed; the message is for whoever builds a client.</summary>
internal static class Refusal
{
    public static readonly IResult NotJson = Of(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not JSON, or deeper than allowed");

    public static readonly IResult TooBig = Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large");

    public static readonly IResult NoToken = Of(StatusCodes.Status401Unauthorized, "BadArgument", "Authorization header missing or malformed");

    public static readonly IResult Expired = Of(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static readonly IResult NotOurs = Of(StatusCodes.Status403Forbidden, "BadArgument", "Token or secret not valid");

    public static readonly IResult OtherConversation =
        Of(StatusCodes.Status403Forbidden, "BadArgument", "Token not valid for this conversation");

    public static readonly IResult OtherOrigin = Of(StatusCodes.Status403Forbidden, "BadArgument", "Not allowed from this origin");

    public static readonly IResult SecretInPage =
        Of(StatusCodes.Status403Forbidden, "BadArgument", "A secret stays on the site's server; the page gets a token from there");

    public static readonly IResult NotFound = Of(StatusCodes.Status404NotFound, "BadArgument", "Conversation not found");

    public static readonly IResult NoFiles = Of(StatusCodes.Status400BadRequest, "BadArgument", "This bot takes no files: please say it in words");

    public static readonly IResult NotSaved = Of(StatusCodes.Status502BadGateway, "BotError", "The activity could not be saved; please send it again");

    public static readonly IResult TooMany = Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Slow down");

    public static IResult Missing(string property) => Of(StatusCodes.Status400BadRequest, "MissingProperty", $"{property} is required");

    public static IResult Wrong(string what) => Of(StatusCodes.Status400BadRequest, "BadArgument", what);

    private static JsonHttpResult<ErrorAnswer> Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorAnswer(new ErrorBody(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
