using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Operators;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>People who read reports in these tests. Their keys take a second each, so everybody is made once.</summary>
internal sealed class Staff
{
    private const string OneTimeCodes = "totp";

    // Whatever key the store of a test has: what is sealed with this one is sealed anew for it.
    private static readonly KeyRing Workshop = KeyRing.Of(new byte[KeyRing.MasterLength]);
    private static readonly ConcurrentDictionary<string, Lazy<Staff>> Made = new();

    private readonly NewResponder made;
    private readonly RSA key;

    private Staff(NewResponder made)
    {
        this.made = made;
        key = PersonalKey.Unlock(made.Responder.PrivateKey, made.Password);
        KeyId = new RecipientKey(made.Responder.PublicKey).Id;
        OneTimeSecret = Workshop.Open(OneTimeCodes, made.Responder.OneTimeSecret);
    }

    public static Staff Lan => At("lan", "central");

    /// <summary>Comes later, and sits beside Lan.</summary>
    public static Staff Binh => At("binh", "central");

    public static Staff Minh => At("minh", "women_union_can_tho");

    /// <summary>Sits where officials do.</summary>
    public static Staff Hoa => At("hoa", "child_affairs_can_tho");

    public string Id => made.Responder.Id;

    public string Password => made.Password;

    public string KeyId { get; }

    public byte[] OneTimeSecret { get; }

    /// <summary>As the store of a bot with this master key has them.</summary>
    public Responder For(KeyRing ring) => made.Responder with
    {
        OneTimeSecret = ring.Seal(OneTimeCodes, OneTimeSecret),
        Email = $"{Id}@example.vn",
        MustChangePassword = false,
    };

    /// <summary>What their telephone shows (RFC 6238: SHA-1, 30 seconds, 6 digits).</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every authenticator app has it.")]
    public string CodeAt(DateTimeOffset time)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
        var mac = HMACSHA1.HashData(OneTimeSecret, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public bool Holds(SealedPart part) => part.Wraps.Any(wrap => wrap.KeyId == KeyId);

    public string Text(CaseFile file, KeyRing ring, int part = 0)
    {
        var sealedPart = file.Parts[part];
        var wrap = sealedPart.Wraps.First(wrap => wrap.KeyId == KeyId);
        return System.Text.Encoding.UTF8.GetString(Envelope.Open(file.Case.Id, sealedPart.Kind, sealedPart.Envelope, wrap, key, ring));
    }

    public Report Read(CaseFile file, KeyRing ring) =>
        JsonSerializer.Deserialize(Text(file, ring), ReportJson.Default.Report) ?? throw new JsonException("A report is null.");

    private static Staff At(string id, string desk) =>
        Made.GetOrAdd(id, _ => new Lazy<Staff>(() => new Staff(Responders.Create(id, id, [desk], string.Empty, Workshop, [])))).Value;
}
