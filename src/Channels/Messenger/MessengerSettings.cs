using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Messenger;

/// <summary>The options, checked. A class, so that no secret is ever written out by accident.</summary>
internal sealed class MessengerSettings
{
    // The last but one is the page inbox as one page of the platform's documentation prints it, a digit short.
    private static readonly string[] KnownInboxes = ["263902037430900", "26390203743090", "1217981644879628"];

    private MessengerSettings(MessengerOptions options, string appSecret, string verifyToken, string pageToken)
    {
        Signature = new WebhookSignature([appSecret, .. Given(options.PreviousAppSecret)]);
        VerifyToken = verifyToken;
        PageToken = pageToken;
        Proof = AppSecretProof.Of(pageToken, appSecret);
        AppId = options.AppId is { Length: > 0 } id ? id : null;
        InboxAppIds = (options.InboxAppIds ?? KnownInboxes).ToHashSet(StringComparer.Ordinal);
        Graph = $"{options.GraphUrl.TrimEnd('/')}/{options.GraphVersion.Trim('/')}";
        CallPage = CallPageOf(options);
        Timeout = options.Timeout;
        Limits = new Sending.SendingLimits(options.PerSecond, options.AtOnce);
    }

    public WebhookSignature Signature { get; }

    public string VerifyToken { get; }

    public string PageToken { get; }

    /// <summary>Shows that whoever has the token has the app secret too.</summary>
    public string Proof { get; }

    public string? AppId { get; }

    public IReadOnlySet<string> InboxAppIds { get; }

    /// <summary>Address and version, without a slash at the end.</summary>
    public string Graph { get; }

    public Uri? CallPage { get; }

    public TimeSpan Timeout { get; }

    public Sending.SendingLimits Limits { get; }

    /// <summary>The settings; nothing when the channel is off.</summary>
    /// <exception cref="OptionsValidationException">The message says what to do.</exception>
    public static MessengerSettings? From(MessengerOptions options)
    {
        if (!IsGiven(options.AppSecret) && !IsGiven(options.VerifyToken) && !IsGiven(options.PageToken))
        {
            return null;
        }

        var problems = Problems(options).ToList();
        return problems.Count == 0 && IsGiven(options.AppSecret) && IsGiven(options.VerifyToken) && IsGiven(options.PageToken)
            ? new MessengerSettings(options, options.AppSecret, options.VerifyToken, options.PageToken)
            : throw new OptionsValidationException(MessengerOptions.Section, typeof(MessengerOptions), problems);
    }

    private static IEnumerable<string> Problems(MessengerOptions options)
    {
        (string Name, string? Value)[] secrets =
        [
            (nameof(options.AppSecret), options.AppSecret),
            (nameof(options.VerifyToken), options.VerifyToken),
            (nameof(options.PageToken), options.PageToken),
        ];
        foreach (var (name, value) in secrets)
        {
            if (!IsGiven(value))
            {
                yield return $"{MessengerOptions.Section}:{name} is missing. Messenger needs AppSecret, VerifyToken and PageToken; " +
                    "without all three it is off.";
            }
            else if (value.Any(letter => letter is <= ' ' or > '~'))
            {
                // A blank or line end copied along with a secret makes every signature wrong and every header unsendable.
                yield return $"{MessengerOptions.Section}:{name} has a blank, a line end or a letter in it that no such secret has. Copy it again.";
            }
        }

        if (!Uri.TryCreate(options.GraphUrl, UriKind.Absolute, out var graph) || graph.Scheme is not ("https" or "http"))
        {
            yield return $"{MessengerOptions.Section}:GraphUrl is not an address. It is usually https://graph.facebook.com.";
        }
        else if (graph.Scheme == "http" && !graph.IsLoopback)
        {
            yield return $"{MessengerOptions.Section}:GraphUrl must begin with https: the token goes there.";
        }

        if (IsGiven(options.CallPage) && CallPageOf(options)?.Scheme != "https")
        {
            yield return $"{MessengerOptions.Section}:CallPage needs PublicUrl, and both together must be an address that begins with https.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.PerSecond <= 0 || options.AtOnce <= 0)
        {
            yield return $"{MessengerOptions.Section}: Timeout, PerSecond and AtOnce must be above zero.";
        }
    }

    private static Uri? CallPageOf(MessengerOptions options) =>
        IsGiven(options.CallPage) &&
        Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var own) &&
        Uri.TryCreate(own, options.CallPage, out var page)
            ? page
            : null;

    private static bool IsGiven([NotNullWhen(true)] string? value) => !string.IsNullOrEmpty(value);

    private static IEnumerable<string> Given(string? value) => IsGiven(value) ? [value] : [];
}
