using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Messenger;

/// <summary>The platform's answers in our words: a pure table.</summary>
internal static class GraphOutcome
{
    // What the platform wants at least when it says that it is asked too often, and does not say how long.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly HashSet<string> AboutAttachments =
        ["graph_100_2018008", "graph_100_2018047", "graph_100_2018074", "graph_100_2018109", "graph_100_2018294"];

    /// <summary>How a request to send has ended.</summary>
    public static SendResult Of(GraphAnswer answer)
    {
        if (answer.Failure is { } failure)
        {
            return failure;
        }

        return GraphError.In(answer.Body) is { } error ? OfError(error, answer) : OfStatus(answer);
    }

    /// <summary>Whether it was the picture that was refused, and not the message.</summary>
    public static bool IsAboutAttachment(SendResult result) =>
        result is { Outcome: SendOutcome.Refused, Reason: { } reason } && AboutAttachments.Contains(reason);

    private static SendResult OfError(GraphError error, GraphAnswer answer) => (error.Code, error.Subcode) switch
    {
        (10, 2018278 or 2534022) => SendResult.Refused("window_closed"),
        (_, 2018300) or (100, 2534037) => SendResult.Refused("with_human"),
        (10, 2018108) or (100, 2018001) or (551, _) or (200, 1545041) => SendResult.PersonLeft(error.Reason),

        // The page is restricted or blocked, the token dead, a permission missing: the same would happen to every other reply.
        (10, null or 1893063) or (190, _) or (200, _) or (368, _) => SendResult.Misconfigured(error.Reason),
        (1 or 2, _) => SendResult.RetryLater(error.Reason, answer.After),

        // 17, 32 and 80006 are Graph's other limits, of a user, a page and of Messenger; they are not in Messenger's own list.
        (4 or 613 or 17 or 32 or 80006, _) => SendResult.RetryLater(error.Reason, answer.After ?? Pause),
        _ when answer.Status == 429 => SendResult.RetryLater(error.Reason, answer.After ?? Pause),
        _ when answer.Status >= 500 => SendResult.RetryLater(error.Reason, answer.After),
        _ => SendResult.Refused(error.Reason),
    };

    // No code: not the platform has answered but something on the way to it, or it has broken off.
    private static SendResult OfStatus(GraphAnswer answer) => answer.Status switch
    {
        >= 200 and < 300 => IsReceipt(answer) ? SendResult.Sent : SendResult.RetryLater("graph_answer", inDoubt: true),
        429 => SendResult.RetryLater("http_429", answer.After ?? Pause),
        408 or >= 500 => SendResult.RetryLater($"http_{answer.Status}", answer.After, inDoubt: true),
        400 or 413 => SendResult.Refused($"http_{answer.Status}"),
        _ => SendResult.Misconfigured($"http_{answer.Status}"),
    };

    private static bool IsReceipt(GraphAnswer answer) =>
        GraphError.Read(answer.Body) is { } receipt && (receipt.Id("message_id") ?? receipt.Id("recipient_id")) is not null;
}
