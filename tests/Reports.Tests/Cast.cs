using System.Security.Cryptography;
using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Tests;

/// <summary>Desks, the people at them and cases, as the tests of where a report goes need them.</summary>
internal static class Cast
{
    public static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    // One for all: making a key takes a second, and nothing is sealed here.
    private static readonly Lazy<byte[]> Key = new(() =>
    {
        using var rsa = RSA.Create(3072);
        return rsa.ExportSubjectPublicKeyInfo();
    });

    public static readonly Desk Central = Of("central") with { IsCentral = true };

    public static readonly Desk Everything = Of("everything");

    public static readonly Desk Place = Of("place") with { Areas = ["92"], Roles = [AccusedRoles.Official, AccusedRoles.ResponderOffice] };

    public static readonly Desk Women = Of("women") with { Areas = ["92"], Kinds = ["sexual_abuse", "violence"], Roles = [AccusedRoles.ResponderOffice] };

    public static readonly Desk Education = Of("education") with { Kinds = ["cyberbullying"], Roles = [AccusedRoles.Teacher, AccusedRoles.SchoolStaff] };

    public static readonly Desk Night = Of("night") with { Areas = ["92"], Hours = [new([.. Enum.GetValues<DayOfWeek>()], new(17, 0), new(7, 0))] };

    public static IReadOnlyList<DeskHours> WorkingHours { get; } =
        [new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(7, 0), new(17, 0))];

    /// <summary>Friday, 20 November 2026, ten in the morning in Vietnam.</summary>
    public static DateTimeOffset FridayMorning { get; } = new(2026, 11, 20, 10, 0, 0, Vietnam);

    public static Desk Of(string id) => new() { Id = id, Name = id, Areas = [], Kinds = [], Roles = [], Hours = [] };

    public static IReadOnlySet<string> Live(params string[] desks) => desks.ToHashSet();

    public static Responder Person(string id, params string[] desks) => new()
    {
        Id = id,
        Name = id,
        Desks = desks,
        Email = $"{id}@desk.example",
        PasswordHash = "",
        OneTimeSecret = [],
        PublicKey = Key.Value,
        PrivateKey = [],
    };

    public static Case Case(int number, string level = "urgent", string kind = "other", string desk = "central", string area = "92") => new()
    {
        Id = ReportId.Of(Enumerable.Repeat((byte)number, 16).ToArray()),
        Number = $"ATM-2611-CASE{number}-1",
        Received = FridayMorning,
        Area = area,
        Kind = kind,
        Level = level,
        Channel = "web",
        Desk = desk,
        ByWhom = AccusedRoles.Unknown,
    };

    public static Filing Filing(Case it) => new(it, new(0, PartKind.Report, it.Received, "", [], []), it.Id.ToBytes(), [], []);
}
