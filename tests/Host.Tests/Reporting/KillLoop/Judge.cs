using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Receipts;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting.KillLoop;

/// <summary>Compares what people were shown with what is there: by receipt, opened with each of the three keys, and row by row.</summary>
internal static class Judge
{
    /// <param name="Faults">Whatever is not as it was promised, in a sentence each.</param>
    /// <param name="Figures">How much there was.</param>
    public sealed record Verdict(IReadOnlyList<string> Faults, string Figures);

    public static async Task<Verdict> ExamineAsync(
        Stage stage, IReadOnlyDictionary<string, Message> sent, IReadOnlyDictionary<string, Message> confirmed, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var arrived = Arrived(stage, faults);
        var files = new Dictionary<ReportId, CaseFile>();
        var byReceipt = new Dictionary<string, ReportId>();
        await using (var store = await stage.OpenAsync())
        {
            foreach (var it in await store.ListAsync(includeClosed: true, cancellation))
            {
                files[it.Id] = await store.ReadAsync(it.Id, cancellation) ?? throw new InvalidDataException("A case is listed and cannot be read.");
            }

            foreach (var receipt in confirmed.Values.Select(message => message.Receipt).Distinct())
            {
                if (await store.FindByReceiptAsync(ReceiptIndex.Of(stage.Ring, receipt), cancellation) is { } found)
                {
                    byReceipt[receipt] = found.Case.Id;
                }
            }

            await ExamineAuditAsync(store, stage.Ring, faults, cancellation);
        }

        var told = Open(stage, files, faults);
        var lost = confirmed.Values.Where(message => !IsKept(message, byReceipt, told)).Select(message => $"'{message.Words}' is lost").ToList();
        var words = told.Values.SelectMany(parts => parts).ToList();
        var doubled = words.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => $"'{group.Key}' is there {group.Count()} times").ToList();
        var known = sent.Values.Select(message => message.Words).ToHashSet();
        faults.AddRange(lost);
        faults.AddRange(doubled);
        faults.AddRange(words.Where(text => !known.Contains(text)).Select(text => $"'{text}' was never sent"));
        faults.AddRange(files.Values.Where(file => !Stage.Desks.Contains(file.Case.Desk)).Select(file => $"{file.Case} is at no desk"));
        Rows.Examine(stage.Store, arrived, words.Count, faults);
        var keys = arrived.GroupBy(notice => notice).ToList();
        return new Verdict(faults, $"""
            {confirmed.Values.Count(message => !message.IsMore)} reports and {confirmed.Values.Count(message => message.IsMore)} follow-ups confirmed;
            {files.Count} reports and {words.Count - files.Count} follow-ups kept; {lost.Count} lost; {doubled.Count} doubled;
            {files.Values.Count(file => file.Case.Rung > 0)} cases climbed; {keys.Count} notices arrived, {keys.Count(key => key.Count() > 1)} of them more than once
            """);
    }

    private static bool IsKept(Message message, Dictionary<string, ReportId> byReceipt, Dictionary<ReportId, IReadOnlyList<string>> told) =>
        byReceipt.TryGetValue(message.Receipt, out var id) && told.TryGetValue(id, out var parts)
        && (message.IsMore ? parts.Skip(1).Contains(message.Words) : parts[0] == message.Words);

    private static List<string> Arrived(Stage stage, List<string> faults)
    {
        var lines = File.ReadAllLines(stage.Delivered).Select(line => line.Split(' ')).ToList();
        faults.AddRange(lines.Where(line => line.Length != 3).Select(_ => "a notice arrived in pieces"));
        return [.. lines.Select(line => line[0])];
    }

    private static async Task ExamineAuditAsync(SqliteTurnStore store, KeyRing ring, List<string> faults, CancellationToken cancellation)
    {
        if (AuditChain.FirstBroken(ring, await store.AuditAsync(0, int.MaxValue, cancellation), []) is { } broken)
        {
            faults.Add($"the audit is broken at line {broken}");
        }
    }

    // What each case says, part by part, as each of those who must be able to read it reads it.
    private static Dictionary<ReportId, IReadOnlyList<string>> Open(
        Stage stage, Dictionary<ReportId, CaseFile> files, List<string> faults)
    {
        var readings = stage.Readers.AsParallel().AsOrdered().Select(reader =>
        {
            var keyId = Stage.KeyIdOf(reader);
            return files.ToDictionary(file => file.Key, file => Read(file.Value, keyId, reader, stage.Ring));
        }).ToList();
        foreach (var (id, file) in files)
        {
            faults.AddRange(readings.SelectMany(reading => reading[id]).Where(text => text is null).Select(_ => $"a part of {file.Case} does not open"));
            if (readings.Any(reading => !reading[id].SequenceEqual(readings[0][id])))
            {
                faults.Add($"{file.Case} reads differently with another key");
            }
        }

        return files.Keys.ToDictionary(id => id, id => (IReadOnlyList<string>)[.. readings[0][id].Select(text => text ?? "")]);
    }

    private static List<string?> Read(CaseFile file, string keyId, RSA reader, KeyRing ring) =>
        [.. file.Parts.Select(part => Read(file.Case.Id, part, keyId, reader, ring))];

    private static string? Read(ReportId id, SealedPart part, string keyId, RSA reader, KeyRing ring)
    {
        try
        {
            var plain = Envelope.Open(id, part.Kind, part.Envelope, part.Wraps.Single(wrap => wrap.KeyId == keyId), reader, ring);
            return part.Kind == PartKind.Report
                ? JsonSerializer.Deserialize(plain, ReportJson.Default.Report)?.Story
                : JsonSerializer.Deserialize(plain, ReportJson.Default.Note)?.Text;
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
