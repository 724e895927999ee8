namespace AwarenessBot.Simulators.Messenger;

/// <summary>How the next request to send a message goes wrong.</summary>
/// <param name="Status">The HTTP status of the answer; 0 for no answer at all.</param>
/// <param name="Body">The answer.</param>
/// <param name="IsAccepted">The message arrives all the same.</param>
/// <param name="Hangs">No answer until the other side gives up; otherwise, without a status, the connection breaks.</param>
/// <param name="RetryAfter">Seconds the platform asks to wait.</param>
public sealed record GraphFault(int Status, string Body = "", bool IsAccepted = false, bool Hangs = false, int? RetryAfter = null)
{
    /// <summary>The connection breaks before anything is accepted.</summary>
    public static GraphFault Reset { get; } = new(0);

    /// <summary>No answer, and nothing accepted.</summary>
    public static GraphFault Hang { get; } = new(0, Hangs: true);

    /// <summary>Accepted, but the answer never comes: what no client can tell from <see cref="Hang"/>.</summary>
    public static GraphFault AcceptedInSilence { get; } = new(0, IsAccepted: true, Hangs: true);

    /// <summary>A broken proxy answers in the platform's place.</summary>
    public static GraphFault NotJson { get; } = new(200, "<html>");

    /// <summary>One of the platform's own errors.</summary>
    public static GraphFault Error(int code, int? subcode = null, int status = 400) => new(status, GraphErrors.Body(code, subcode));
}

/// <summary>Errors in the platform's form.</summary>
internal static class GraphErrors
{
    public static string Body(int code, int? subcode) =>
        $$$"""{"error":{"message":"fake","type":"OAuthException","code":{{{code}}}{{{(subcode is null ? "" : $",\"error_subcode\":{subcode}")}}},"fbtrace_id":"Asimulated0001"}}""";
}
