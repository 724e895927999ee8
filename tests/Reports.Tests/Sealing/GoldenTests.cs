using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Tests.Sealing;

/// <summary>D1: envelopes of every suite and shape are kept, and a version of the program that cannot open one is not released.</summary>
public sealed class GoldenTests
{
    // Opened once: that takes a second each, as it is meant to.
    private static readonly Lazy<RSA> Recovery = new(() => RecoveryKey.Unlock(Golden.Read("recovery.pem"), Golden.RecoveryPassphrase));

    private static readonly Lazy<RSA> Lan =
        new(() => PersonalKey.Unlock(Convert.FromBase64String(Golden.Read("lan.p8.base64")), Golden.LansPassword));

    [Theory]
    [InlineData(0, PartKind.Report, 1112)]
    [InlineData(1, PartKind.FollowUp, 4184)]
    [InlineData(2, PartKind.Note, 16472)]
    [InlineData(3, PartKind.HandOver, 65624)]
    public void D1_each_golden_envelope_opens_with_each_key(int ordinal, PartKind kind, int length)
    {
        using var ring = Golden.Ring();
        var golden = Golden.Case();
        var part = golden.Parts[ordinal];

        Assert.Equal((ordinal, kind, length), (part.Ordinal, part.Kind, part.Envelope.Length));
        foreach (var key in (RSA[])[Recovery.Value, Lan.Value])
        {
            var id = new RecipientKey(key.ExportSubjectPublicKeyInfo()).Id;
            var plain = Envelope.Open(golden.Id, kind, part.Envelope, part.Wraps.Single(wrap => wrap.KeyId == id), key, ring);
            Assert.Equal(File.ReadAllBytes(Golden.Path($"part-{ordinal}.json")), plain);
        }
    }

    [Fact]
    public void D1_the_golden_report_and_notes_are_read_in_the_shape_of_today()
    {
        var report = JsonSerializer.Deserialize(Golden.Read("part-0.json"), ReportJson.Default.Report);
        var note = JsonSerializer.Deserialize(Golden.Read("part-2.json"), ReportJson.Default.Note);

        Assert.Equal("Bạn cùng lớp gửi ảnh của em cho cả lớp xem.", report?.Story);
        Assert.Equal((1, "child", "self", "urgent"), (report?.Schema, report?.Teller, report?.About, report?.Level));
        Assert.StartsWith("Đã gọi lại. ", note?.Text, StringComparison.Ordinal);
    }

    // The files are what is kept, so nobody may make them anew: a format that changed would pass unseen.
    [Theory]
    [InlineData("case.rpt", "37dbcfabbe0a0642dc080d1991a12fd8c8823ecc700f8776d9c3dba328968b25")]
    [InlineData("master.key", "1f5f3ed93b4d2bc48b9f6f9d6b10972ad032f612fe77a184f0aa52fd27a1755e")]
    [InlineData("recovery.pem", "abd664fb0c97253809a47102e3bbe60e2390d7b4be676a74c13193cc68c48bc8")]
    [InlineData("lan.p8.base64", "31216e5a2929513731b5f779e5ce028d0fa4f37bbb2def63d760b5ece20c2c20")]
    public void D1_the_golden_files_are_those_of_the_first_day(string file, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Golden.Path(file)))));
}
