using System.Collections.Concurrent;
using System.Text.Json;
using AwarenessBot.Content;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Live;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Operators.Tests;

/// <summary>Who works in these tests, and what is told. Keys take a second each, so everybody is made once.</summary>
internal static class Cast
{
    public const string Central = "central";
    public const string Hanoi = "hanoi";
    public const string Hue = "hue";
    public const string School = "school";
    public const string Story = "CANARY em sợ lắm";
    public const string SafeReply = "safe_reply_we_read_it";

    public static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    public static readonly KeyRing Ring = KeyRing.Of([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    private static readonly ConcurrentDictionary<string, Lazy<NewResponder>> Made = new();
    private static readonly ConcurrentDictionary<string, byte[]> Unlocked = new();
    private static readonly Lazy<Library> Read = new(ReadLibrary);

    public static NewResponder Lan => Who("lan", "Lan", Central);

    public static NewResponder Minh => Who("minh", "Minh", Hanoi);

    public static NewResponder Hoa => Who("hoa", "Hoa", Hue);

    /// <summary>Sits at the central desk and at the school's: never given a case against a teacher.</summary>
    public static NewResponder Tuan => Who("tuan", "Tuấn", Central, School);

    public static IEnumerable<NewResponder> Everybody => [Lan, Minh, Hoa, Tuan];

    public static Library Library => Read.Value;

    public static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "AwarenessBot.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("AwarenessBot.sln is in no folder above.");
            }

            return folder.FullName;
        }
    }

    /// <summary>The private key in the clear.</summary>
    public static byte[] KeyOf(NewResponder who) => [.. Unlocked.GetOrAdd(who.Responder.Id, _ => Passwords.Unlock(who.Responder, who.Password))];

    public static Case CaseOf(string desk = Hanoi, string byWhom = "classmate", string level = "urgent", CaseState state = CaseState.Received)
    {
        var id = new ReportId(Guid.CreateVersion7(Start));
        return new Case
        {
            Id = id,
            Number = id.Number(new DateOnly(2026, 11, 20)),
            Received = Start - TimeSpan.FromMinutes(20),
            Area = "01",
            Kind = "violence",
            Level = level,
            Channel = "web",
            Desk = desk,
            ByWhom = byWhom,
            State = state,
            Due = Start + TimeSpan.FromMinutes(40),
        };
    }

    public static Report ReportOf(Case one, string story = Story) => new()
    {
        At = one.Received,
        Teller = "child",
        About = "self",
        Kind = one.Kind,
        Level = one.Level,
        Story = story,
        ByWhom = one.ByWhom,
        Province = one.Area,
        Channel = one.Channel,
    };

    public static CaseFile FileOf(Case one, Report report, params NewResponder[] readers)
    {
        var (envelope, wraps) = Envelope.Seal(
            one.Id, PartKind.Report, new DateOnly(2026, 11, 20), JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Default.Report),
            [.. readers.Select(reader => new RecipientKey(reader.Responder.PublicKey))], Ring);
        return new CaseFile(one, [new SealedPart(0, PartKind.Report, one.Received, "", envelope, wraps)], []);
    }

    public static NewResponder Who(string id, string name, params string[] desks) =>
        Made.GetOrAdd(id, _ => new Lazy<NewResponder>(() =>
        {
            var made = Responders.Create(id, name, desks, $"{id}@example.vn", Ring, []);
            return made with { Responder = made.Responder with { MustChangePassword = false } };
        })).Value;

    private static Library ReadLibrary()
    {
        var read = new LibrarySource(Path.Combine(RepositoryRoot, "content", "vi"), PageTexts.All).Read(new DateOnly(2026, 11, 23));
        var library = read.Library ?? throw new InvalidOperationException(string.Join('\n', read.Problems.Where(problem => problem.Severity == Content.Checking.Severity.Error).Take(20)));
        var ready = library.Phrases["desk_yes"];
        return library with
        {
            Desks = [DeskOf(Central, isCentral: true), DeskOf(Hanoi), DeskOf(Hue), DeskOf(School, "teacher", "school_staff")],
            Phrases = new Dictionary<string, Content.Phrases.Phrase>(library.Phrases) { [SafeReply] = ready with { Id = SafeReply } },
        };
    }

    private static Desk DeskOf(string id, params string[] roles) => DeskOf(id, false, roles);

    private static Desk DeskOf(string id, bool isCentral, params string[] roles) =>
        new() { Id = id, Name = "Bàn " + id, Areas = [], Kinds = [], Roles = roles, Hours = [], IsCentral = isCentral };
}
