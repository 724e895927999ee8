using System.Net;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Reports.Tests.Notices;

public sealed class SmtpNoticesTests
{
    private static readonly NoticeText Text = new("Subject", "Body https://bot.example/1", "https://bot.example/1");

    [Fact]
    public async Task A_notice_arrives_once_with_an_id_of_its_own()
    {
        await using var server = new MailServer(offersTls: false);
        var notice = NoticeBytes.Of(Cast.Case(1));

        Assert.Equal(NoticeOutcome.Sent, await SendAsync(Settings(server), notice));

        var mail = Assert.Single(server.Mails);
        Assert.Contains("Subject: Subject", mail, StringComparison.Ordinal);
        Assert.Contains("To: minh@desk.example", mail, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: <{notice.Key}@bot.example>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Text.Body, NoticeBytes.Readable(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S39_Under_tls_neither_password_nor_mail_is_seen_in_clear()
    {
        await using var server = new MailServer(offersTls: true);
#pragma warning disable SYSLIB0014 // SmtpClient still asks here, and nowhere else, whom to trust; only this server's certificate is.
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == server.Certificate.GetCertHashString();
        try
        {
            Assert.Equal(NoticeOutcome.Sent, await SendAsync(Settings(server) with { AlwaysTls = true, User = "bot", Password = "secret" }));
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
#pragma warning restore SYSLIB0014

        Assert.Single(server.Mails);
        Assert.Contains(server.UnderTls, line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Equal(["EHLO", "STARTTLS"], server.InClear.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task S39_A_server_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        await using var server = new MailServer(offersTls: true);

        Assert.Equal(NoticeOutcome.Down, await SendAsync(Settings(server) with { AlwaysTls = true, User = "bot", Password = "secret" }));

        Assert.Empty(server.Mails);
        Assert.Empty(server.UnderTls);
    }

    [Fact]
    public async Task S39_A_server_without_starttls_gets_neither_password_nor_mail()
    {
        await using var server = new MailServer(offersTls: false);

        Assert.Equal(NoticeOutcome.Down, await SendAsync(Settings(server) with { AlwaysTls = true, User = "bot", Password = "secret" }));

        Assert.Empty(server.Mails);
        Assert.DoesNotContain(server.InClear, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("mail.example", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("localhost.example", true)]
    public void Tls_is_required_of_every_machine_but_this_one(string host, bool required) =>
        Assert.Equal(required, new SmtpSettings { Host = host, From = "bot@bot.example" }.RequiresTls);

    [Theory]
    [InlineData("550 no such mailbox")]
    [InlineData("452 full")]
    public async Task A_mailbox_that_refuses_is_not_a_server_that_is_down(string answer)
    {
        await using var server = new MailServer(offersTls: false) { ToRecipients = answer };

        Assert.Equal(NoticeOutcome.NotSent, await SendAsync(Settings(server)));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_down()
    {
        var server = new MailServer(offersTls: false);
        var settings = Settings(server);
        await server.DisposeAsync();

        Assert.Equal(NoticeOutcome.Down, await SendAsync(settings));
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("minh@desk.example\r\nBcc: all@desk.example")]
    public async Task An_address_that_is_none_is_not_tried(string address)
    {
        await using var server = new MailServer(offersTls: false);

        var outcome = await new SmtpNotices(Settings(server)).SendAsync(
            NoticeBytes.Of(Cast.Case(1)), Cast.Person("minh") with { Email = address }, Text, TestContext.Current.CancellationToken);

        Assert.Equal(NoticeOutcome.NotSent, outcome);
        Assert.Empty(server.InClear);
    }

    [Fact]
    public void S39_Settings_do_not_tell_the_password() =>
        Assert.DoesNotContain("secret", new SmtpSettings { Host = "h", From = "f@h", Password = "secret" }.ToString(), StringComparison.Ordinal);

    private static SmtpSettings Settings(MailServer server) => new() { Host = "localhost", Port = server.Port, From = "bot@bot.example" };

    private static Task<NoticeOutcome> SendAsync(SmtpSettings settings, Notice? notice = null) => new SmtpNotices(settings)
        .SendAsync(notice ?? NoticeBytes.Of(Cast.Case(1)), Cast.Person("minh"), Text, TestContext.Current.CancellationToken);
}
