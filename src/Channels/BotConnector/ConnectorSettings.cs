using System.Diagnostics.CodeAnalysis;
using AwarenessBot.Channels.Sending;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>The options, checked. A class, so that no secret is ever written out by accident.</summary>
internal sealed class ConnectorSettings
{
    // Where bots of many tenants log in.
    private const string AnyTenant = "botframework.com";

    private ConnectorSettings(ConnectorOptions options)
    {
        App = IsGiven(options.AppId) && IsGiven(options.AppPassword) ? new App(options.AppId, options.AppPassword) : null;
        AllowsUnauthenticated = options.AllowUnauthenticated;
        Metadata = new Uri(options.MetadataUrl);
        Issuer = options.Issuer;
        Login = new Uri($"{options.LoginUrl.TrimEnd('/')}/{(IsGiven(options.TenantId) ? options.TenantId : AnyTenant)}/oauth2/v2.0/token");
        PublicUrl = IsGiven(options.PublicUrl) ? new Uri(options.PublicUrl) : null;
        Timeout = options.Timeout;
        Limits = new SendingLimits(options.PerSecond, options.AtOnce);
    }

    /// <summary>Who the bot is; nothing when it is there for the Emulator alone.</summary>
    public App? App { get; }

    public bool AllowsUnauthenticated { get; }

    public Uri Metadata { get; }

    public string Issuer { get; }

    /// <summary>Where tokens are asked for.</summary>
    public Uri Login { get; }

    public Uri? PublicUrl { get; }

    public TimeSpan Timeout { get; }

    public SendingLimits Limits { get; }

    /// <summary>The settings; nothing when the channel is off.</summary>
    /// <exception cref="OptionsValidationException">The message says what to do.</exception>
    public static ConnectorSettings? From(ConnectorOptions options)
    {
        if (!IsGiven(options.AppId) && !IsGiven(options.AppPassword) && !options.AllowUnauthenticated)
        {
            return null;
        }

        var problems = Problems(options).ToList();
        return problems.Count == 0
            ? new ConnectorSettings(options)
            : throw new OptionsValidationException(ConnectorOptions.Section, typeof(ConnectorOptions), problems);
    }

    private static IEnumerable<string> Problems(ConnectorOptions options)
    {
        const string section = ConnectorOptions.Section;
        if (IsGiven(options.AppId) != IsGiven(options.AppPassword))
        {
            var missing = IsGiven(options.AppId) ? nameof(options.AppPassword) : nameof(options.AppId);
            yield return $"{section}:{missing} is missing. Bot Framework needs AppId and AppPassword; without both it is off.";
        }

        // Heard without a token would be whoever reaches the real bot, should the address it listens on ever be read wrongly.
        if (IsGiven(options.AppId) && options.AllowUnauthenticated)
        {
            yield return $"{section}:AllowUnauthenticated is for the Emulator alone and cannot stand beside an AppId. Take one of them away.";
        }

        foreach (var (name, value) in new[] { ("AppId", options.AppId), ("AppPassword", options.AppPassword), ("TenantId", options.TenantId) })
        {
            if (value is { } given && given.Any(letter => letter is <= ' ' or > '~'))
            {
                yield return $"{section}:{name} has a blank, a line end or a letter in it that none such has. Copy it again.";
            }
        }

        if (IsGiven(options.TenantId) && options.TenantId.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.')))
        {
            yield return $"{section}:TenantId is not a tenant's id. It looks like 72f988bf-86f1-41af-91ab-2d7cd011db47.";
        }

        foreach (var (name, value) in new[] { ("MetadataUrl", options.MetadataUrl), ("LoginUrl", options.LoginUrl) })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || !IsSafe(address))
            {
                yield return $"{section}:{name} must be an address that begins with https.";
            }
        }

        if (IsGiven(options.PublicUrl) && !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var own) && IsSafe(own)))
        {
            yield return $"{section}:PublicUrl is not an address like https://bot.example.vn.";
        }

        if (!IsGiven(options.Issuer))
        {
            yield return $"{section}:Issuer is missing. It is usually https://api.botframework.com.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.PerSecond <= 0 || options.AtOnce <= 0)
        {
            yield return $"{section}: Timeout, PerSecond and AtOnce must be above zero.";
        }
    }

    /// <summary>Nobody on the way can read or change what goes there, or there is no way.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static bool IsGiven([NotNullWhen(true)] string? value) => !string.IsNullOrEmpty(value);
}

/// <summary>Who the bot is at the login.</summary>
/// <param name="Id">Its app id.</param>
/// <param name="Password">Secret.</param>
internal sealed record App(string Id, string Password)
{
    /// <summary>Never the password.</summary>
    public override string ToString() => nameof(App);
}
