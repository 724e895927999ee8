using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Zalo;

/// <summary>What an Official Account needs to be told. Nothing set means that the channel is off.</summary>
public sealed class ZaloOptions
{
    /// <summary>Where it stands in the settings.</summary>
    public const string Section = "Channels:Zalo";

    /// <summary>The id of the app, as it stands in every webhook.</summary>
    public string AppId { get; set; } = string.Empty;

    /// <summary>
    /// The Official Accounts whose webhooks are accepted: <c>OaId</c> in the settings, a list or separated by commas. When
    /// there is none, the first account a genuine webhook names is the only one.
    /// </summary>
    public IReadOnlyList<string> OaIds { get; set; } = [];

    /// <summary>The secret webhooks are signed with. Not the app's secret.</summary>
    public string OaSecret { get; set; } = string.Empty;

    /// <summary>The app's secret: tokens are renewed with it, and sealed with it where they are kept.</summary>
    public string AppSecret { get; set; } = string.Empty;

    /// <summary>
    /// The refresh token an administrator of the account was given. It works once; those that follow are kept in the
    /// store. To begin a new chain, put the new token here and start again.
    /// </summary>
    public string RefreshToken { get; set; } = string.Empty;

    /// <summary>Where messages are sent.</summary>
    public string ApiUrl { get; set; } = "https://openapi.zalo.me";

    /// <summary>Where tokens are renewed.</summary>
    public string OAuthUrl { get; set; } = "https://oauth.zaloapp.com";

    /// <summary>For apps that demand proof of their secret with every request.</summary>
    public bool SendAppSecretProof { get; set; }

    /// <summary>
    /// While the webhook is being registered: what is not signed is answered 200 and thrown away, because the console may
    /// try the address with unsigned samples.
    /// </summary>
    public bool AcceptUnsignedTests { get; set; }

    /// <summary>Requests a second, over all conversations.</summary>
    [Range(1, 1000)]
    public int PerSecond { get; set; } = 10;

    /// <summary>Whether replies between 48 hours and 7 days after a person was heard are sent: they cost money.</summary>
    public bool PaidReplies { get; set; }

    /// <summary>The code that proves to Zalo whose domain this is.</summary>
    public string SiteVerification { get; set; } = string.Empty;

    /// <summary>How long an answer is waited for, in seconds.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Reads the settings.</summary>
    /// <returns>Nothing when none of them is set.</returns>
    /// <exception cref="OptionsValidationException">Some are set and others are wrong or missing; it lists all of them.</exception>
    public static ZaloOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = section.Get<ZaloOptions>() ?? new ZaloOptions();
        var ids = section.GetSection("OaId");
        options.OaIds =
        [
            .. ids.GetChildren().Select(id => id.Value).Append(ids.Value).OfType<string>()
                .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Distinct(),
        ];
        if (options.IsOff)
        {
            return null;
        }

        return options.Problems().ToList() is { Count: > 0 } problems
            ? throw new OptionsValidationException(Section, typeof(ZaloOptions), problems)
            : options;
    }

    // A domain is verified before there is a webhook, so the code alone is not a channel.
    private bool IsOff => OaIds.Count == 0 && AppId.Length + OaSecret.Length + AppSecret.Length + RefreshToken.Length == 0;

    private IEnumerable<string> Problems()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(AppId), AppId), (nameof(OaSecret), OaSecret), (nameof(AppSecret), AppSecret), (nameof(RefreshToken), RefreshToken),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"{Section}:{name} is missing. Zalo needs AppId, OaSecret, AppSecret and RefreshToken; with none of them set, the channel is off.";
            }
        }

        foreach (var (name, value) in new[] { (nameof(ApiUrl), ApiUrl), (nameof(OAuthUrl), OAuthUrl) })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) ||
                !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            {
                yield return $"{Section}:{name} must be an https address.";
            }
        }

        if (SiteVerification.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')))
        {
            yield return $"{Section}:{nameof(SiteVerification)} is the code alone: letters and digits.";
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), results, validateAllProperties: true);
        foreach (var result in results)
        {
            yield return $"{Section}: {result.ErrorMessage}";
        }
    }
}
