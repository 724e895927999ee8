using System.Collections.Frozen;
using System.Text;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Content;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// How responders are told: <c>Reports:Smtp:{Host,Port,User,Password,From}</c>, <c>Reports:Webhook:Secret</c>, the
/// Zalo account if there is one, and <c>Reports:Address</c>, where the page of reports is seen from outside. A way with no settings is off; its notices wait.
/// </summary>
internal static class NoticeRoom
{
    private const int LeastSecret = 32;

    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        var address = configuration["Reports:Address"] is { Length: > 0 } named ? named.TrimEnd('/') : configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        services.AddSingleton(provider => new NoticeTexts(provider.GetRequiredService<Func<Library>>(), address + "/desk"));
        services.AddSingleton<IReadOnlyDictionary<NoticeWay, INoticeWay>>(provider => WaysIn(configuration, provider));
        return services.AddSingleton<NoticeSender>();
    }

    private static FrozenDictionary<NoticeWay, INoticeWay> WaysIn(IConfiguration configuration, IServiceProvider provider)
    {
        var ways = new Dictionary<NoticeWay, INoticeWay>();
        if (configuration["Reports:Smtp:Host"] is { Length: > 0 } host)
        {
            ways[NoticeWay.Email] = new SmtpNotices(new SmtpSettings
            {
                Host = host,
                Port = configuration.GetValue("Reports:Smtp:Port", 587),
                User = configuration["Reports:Smtp:User"] ?? "",
                Password = configuration["Reports:Smtp:Password"] ?? "",
                From = configuration["Reports:Smtp:From"] ?? throw new FormatException("Reports:Smtp:From is missing: whom is the mail from?"),
            });
        }

        if (configuration["Reports:Webhook:Secret"] is { Length: > 0 } secret)
        {
            ways[NoticeWay.Webhook] = new WebhookNotices(
                new WebhookSettings
                {
                    Secret = Encoding.UTF8.GetBytes(secret) is { Length: >= LeastSecret } bytes
                        ? bytes
                        : throw new FormatException($"Reports:Webhook:Secret has fewer than {LeastSecret} characters."),
                    AllowPrivate = configuration.GetValue("Reports:Webhook:AllowPrivate", false),
                },
                provider.GetRequiredService<TimeProvider>());
        }

        if (provider.GetServices<IChannel>().FirstOrDefault(channel => channel.Id == ZaloChannel.ChannelId) is { } zalo)
        {
            var account = new ZaloNoticeAccount(zalo, provider.GetRequiredService<TimeProvider>());
            ways[NoticeWay.Zalo] = new ZaloNotices(account.SendAsync);
        }

        return ways.ToFrozenDictionary();
    }
}
