using System.Text;
using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Operators;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// The first start of a store: a first responder at the central desk and a recovery key, so that no report ever comes to a desk
/// without people. What only they may know is written to one file, readable by this user alone.
/// </summary>
internal sealed class FirstStart(
    IReportStore reports, KeyRing ring, ReportKeys keys, Roster roster, LiveLibrary content, IConfiguration configuration, TimeProvider time,
    ILogger<FirstStart> log) : BackgroundService
{
    public const string FirstResponder = "truc";
    public const string Phrase = "first_sign_in";
    public const string NamePhrase = "first_responder_name";
    public const string LettersFile = "first-sign-in.txt";

    // Beside the start, not before it: making keys takes a second or two, and a report that comes meanwhile is kept for whoever comes.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (configuration["Reports:FirstStart"] != "false" && (await reports.RespondersAsync(stoppingToken)).Count == 0)
            {
                await BeginAsync(stoppingToken);
            }

            await roster.RefreshAsync(stoppingToken);
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            // Reports are kept all the same, under the key of the house; the next start tries again.
            HostLog.NoFirstResponder(log, e);
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var library = content.Current;
        if (library.Desks.FirstOrDefault(desk => desk.IsCentral) is not { } central)
        {
            return;
        }

        var made = Responders.Create(FirstResponder, library.Phrases[NamePhrase].Say.For(null)[0], [central.Id], string.Empty, ring, library.ReceiptWords);
        var letter = Path.Combine(keys.Folder, LettersFile);

        // A letter is there where a first start was cut off: what it made was told to nobody. The letter is written first, so that no
        // passphrase is ever lost; whatever is sealed to that recovery key is sealed to the house too.
        var recovery = keys.IsRecoveryMissing || File.Exists(letter) ? RecoveryFiles.Create() : null;
        File.Delete(letter);
        NewFile.Write(letter, NewFile.Owner, [Encoding.UTF8.GetBytes($"""
            {library.Phrases[Phrase].Say.For(null)[0]}

            id: {made.Responder.Id}
            password: {made.Password}
            one-time codes: {made.OneTimeUri}
            recovery key: {Path.Combine(keys.Folder, ReportKeys.PrivateFile)}
            its passphrase: {recovery?.Passphrase ?? "-"}

            """)]);
        recovery?.Write(keys.Folder);
        keys.ReadRecovery();
        await reports.SaveResponderAsync(
            made.Responder, new AuditLine(time.GetUtcNow(), "command", "add_responder", null, made.Responder.Id), cancellation);
        HostLog.FirstStart(log, $"{configuration[WebHostDefaults.ServerUrlsKey]}/desk", letter);
    }
}
