using System.Net;
using System.Net.Mail;
using System.Text;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>The mail server notices go through.</summary>
public sealed record SmtpSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Empty where the server asks for no sign-in.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Whom the mail is from.</summary>
    public required string From { get; init; }

    /// <summary>STARTTLS even to this machine. To any other it is required in any case.</summary>
    public bool AlwaysTls { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    internal bool RequiresTls => AlwaysTls || !(Host is "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address)));

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>Notices by e-mail. A server that offers no STARTTLS, or whose certificate nobody vouches for, gets neither password nor mail.</summary>
public sealed class SmtpNotices(SmtpSettings settings) : INoticeWay
{
    public async Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(responder.Email, out var to))
        {
            return NoticeOutcome.NotSent;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            using var message = MessageOf(notice, to, text);
            using var client = NewClient();
            await client.SendMailAsync(message, patience.Token);
            return NoticeOutcome.Sent;
        }
        catch (SmtpException e) when (!cancellation.IsCancellationRequested)
        {
            return IsAboutThisOne(e) ? NoticeOutcome.NotSent : NoticeOutcome.Down;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NoticeOutcome.Down;
        }
    }

    private static bool IsAboutThisOne(SmtpException e) => e is SmtpFailedRecipientException || e.StatusCode
        is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxBusy or SmtpStatusCode.MailboxNameNotAllowed
        or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.UserNotLocalWillForward or SmtpStatusCode.ExceededStorageAllocation;

    private MailMessage MessageOf(Notice notice, MailAddress to, NoticeText text)
    {
        var message = new MailMessage(new MailAddress(settings.From), to)
        {
            Subject = text.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = text.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };

        // The same for the same notice: should it be sent twice, a mailbox shows it once.
        message.Headers["Message-ID"] = $"<{notice.Key}@{message.From?.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    private SmtpClient NewClient() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.RequiresTls,
        UseDefaultCredentials = false,
        Credentials = settings.User.Length == 0 ? null : new NetworkCredential(settings.User, settings.Password),
    };
}
