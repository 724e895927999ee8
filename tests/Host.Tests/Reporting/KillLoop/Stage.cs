using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting.KillLoop;

/// <summary>A folder with all a house needs: a store with two responders in it, the master key, a recovery key.</summary>
internal sealed class Stage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Stage()
    {
        Ring = MasterKeyFile.Create(_folder.File("master.key"));
        File.WriteAllBytes(_folder.File("recovery.der"), Recovery.ExportSubjectPublicKeyInfo());
    }

    /// <summary>A small library: the whole one takes longer to read than a victim lives.</summary>
    public static string Content { get; } = Path.Combine(RealContent.Repository, "tests", "Content.Tests", "valid");

    /// <summary>The desks of that library, at both of which both responders sit.</summary>
    public static IReadOnlyList<string> Desks { get; } = ["chung", "truong_hoc"];

    public string Folder => _folder.Path;

    public string Store => _folder.File("store.db");

    public string Delivered => _folder.File("delivered");

    public KeyRing Ring { get; }

    /// <summary>The private keys of those who must be able to read, two responders and the recovery.</summary>
    public IReadOnlyList<RSA> Readers => [First, Second, Recovery];

    public static IReadOnlyList<string> Responders { get; } = ["an", "binh"];

    private RSA First { get; } = RSA.Create(3072);

    private RSA Second { get; } = RSA.Create(3072);

    private RSA Recovery { get; } = RSA.Create(3072);

    public static async Task<Stage> SetAsync(CancellationToken cancellation)
    {
        var stage = new Stage();
        await using var store = await stage.OpenAsync();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (id, key) in Responders.Zip(stage.Readers))
        {
            // One is told by mail, the other by mail and webhook, so two ways are under way at once.
            var responder = new Responder
            {
                Id = id,
                Name = id,
                Desks = Desks,
                Email = $"{id}@desk.example",
                Webhook = id == Responders[0] ? "" : "https://desk.example/hook",
                PasswordHash = "-",
                OneTimeSecret = [],
                PublicKey = key.ExportSubjectPublicKeyInfo(),
                PrivateKey = [],
            };
            await store.SaveResponderAsync(responder, new AuditLine(now, "command", "add_responder", null, id), cancellation);
        }

        return stage;
    }

    public Task<SqliteTurnStore> OpenAsync() =>
        SqliteTurnStore.OpenAsync(new SqliteOptions { Path = Store, Keys = Ring }, TimeProvider.System);

    /// <summary>The key a wrap must be for, to be opened by this one.</summary>
    public static string KeyIdOf(RSA reader) => new RecipientKey(reader.ExportSubjectPublicKeyInfo()).Id;

    public void Dispose()
    {
        foreach (var reader in Readers)
        {
            reader.Dispose();
        }

        Ring.Dispose();
        _folder.Dispose();
    }
}
