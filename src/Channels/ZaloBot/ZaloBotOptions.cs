using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>
/// What a bot of the Zalo Bot Platform needs to be told. Nothing set means that the channel is off. The platform withholds
/// what children write: it is for adults.
/// </summary>
public sealed class ZaloBotOptions
{
    /// <summary>Where it stands in the settings.</summary>
    public const string Section = "Channels:ZaloBot";

    /// <summary>The bot's token. It is part of every address, so no address is ever logged.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>What the platform sends with every webhook: 8 to 256 characters, chosen when the webhook was set.</summary>
    public string SecretToken { get; set; } = string.Empty;

    /// <summary>Where messages are sent.</summary>
    public string ApiUrl { get; set; } = "https://bot-api.zaloplatforms.com";

    /// <summary>Where the bot's own pictures can be fetched from; without it pictures are shown in words.</summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>Requests a second, over all conversations. The platform publishes no limit.</summary>
    public int PerSecond { get; set; } = 5;

    /// <summary>How long an answer is waited for, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Reads the settings.</summary>
    /// <returns>Nothing when none of them is set.</returns>
    /// <exception cref="OptionsValidationException">Some are set and others are wrong or missing; it lists all of them.</exception>
    public static ZaloBotOptions? Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<ZaloBotOptions>() ?? new ZaloBotOptions();
        if (options.Token.Length + options.SecretToken.Length == 0)
        {
            return null;
        }

        return options.Problems().ToList() is { Count: > 0 } problems
            ? throw new OptionsValidationException(Section, typeof(ZaloBotOptions), problems)
            : options;
    }

    private IEnumerable<string> Problems()
    {
        if (Token.Length == 0 || Token.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not (':' or '-' or '_')))
        {
            yield return $"{Section}:{nameof(Token)} is missing or is not a token such as 12345689:abc-xyz.";
        }

        if (SecretToken.Length is < 8 or > 256)
        {
            yield return $"{Section}:{nameof(SecretToken)} must have 8 to 256 characters: the ones given to setWebhook.";
        }

        if (!IsAddress(ApiUrl))
        {
            yield return $"{Section}:{nameof(ApiUrl)} must be an https address.";
        }

        if (PublicUrl.Length > 0 && !IsAddress(PublicUrl))
        {
            yield return $"{Section}:{nameof(PublicUrl)} must be an https address, or be left out.";
        }

        if (PerSecond is < 1 or > 1000 || TimeoutSeconds is < 1 or > 60)
        {
            yield return $"{Section}:{nameof(PerSecond)} must be 1 to 1000 and {nameof(TimeoutSeconds)} 1 to 60.";
        }
    }

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) &&
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
