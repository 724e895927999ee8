using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Reading;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AwarenessBot.ReportVictim;

/// <summary>
/// A host without its doors: the store, what files and seals, what tells and climbs are those of the service. Only the talk that leads
/// to a report is cut short, and content is a small one, so that a start takes no longer than a life.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    private static readonly TimeSpan SendPause = TimeSpan.FromMilliseconds(20);

    // Each round looks at every case there is: after a thousand lives there are many.
    private static readonly TimeSpan ClimbPause = TimeSpan.FromMilliseconds(100);

    private readonly SqliteTurnStore _store;
    private readonly DeliveredNotices _delivered;
    private readonly NoticeSender _notices;
    private readonly Climbing _climbing;

    private House(SqliteTurnStore store, DeliveredNotices delivered, Library library, TurnPipeline pipeline)
    {
        (_store, _delivered, Library, Pipeline) = (store, delivered, library, pipeline);

        // Whatever comes in is overdue at once: each case climbs while its report is still being added to.
        var later = new LaterTime();
        var ways = Enum.GetValues<NoticeWay>().ToDictionary(way => way, INoticeWay (_) => delivered);
        _notices = new NoticeSender(store, ways, new NoticeTexts(() => library, "https://desk.example/{number}"), later);
        _climbing = new Climbing(store, () => library, later);
    }

    public Library Library { get; }

    public TurnPipeline Pipeline { get; }

    public static async Task<House> OpenAsync(string folder, string content)
    {
        var library = LibraryIn(content);
        var ring = MasterKeyFile.Load(Path.Combine(folder, "master.key"));
        var store = await SqliteTurnStore.OpenAsync(
            new SqliteOptions { Path = Path.Combine(folder, "store.db"), Keys = ring }, TimeProvider.System);
        var roster = new Roster(store);
        await roster.RefreshAsync(CancellationToken.None);
        var recovery = new FixedRecovery(new RecipientKey(await File.ReadAllBytesAsync(Path.Combine(folder, "recovery.der"))));
        var filer = new Filer(ring, recovery, new HouseKey(ring, folder), roster, () => library, TimeProvider.System);
        var bot = new Bot(
            new NothingUnderstood(), [new TellingStation()], new DialogSet([new Telling(new ReportSending(library))]), new NoFallback());
        var pipeline = new TurnPipeline(
            new BotSlot(bot), store, new ReportSupplies(ring, store, roster, filer), new ConversationOrder(), StateMigrations.Shipped,
            TimeProvider.System, NullLogger<TurnPipeline>.Instance);
        return new House(store, new DeliveredNotices(Path.Combine(folder, "delivered")), library, pipeline);
    }

    public Task SendNoticesAsync() => _notices.RunOnceAsync(CancellationToken.None);

    public async Task SendForeverAsync()
    {
        while (true)
        {
            await SendNoticesAsync();
            await Task.Delay(SendPause);
        }
    }

    public async Task ClimbForeverAsync()
    {
        while (true)
        {
            await _climbing.RunOnceAsync(CancellationToken.None);
            await Task.Delay(ClimbPause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _delivered.Dispose();
    }

    // The sample does not know the phrases of notices. What they say does not matter here.
    private static Library LibraryIn(string folder)
    {
        var read = LibraryReader.Read(folder, new DateOnly(2026, 11, 20));
        var library = read.Library ?? throw new InvalidDataException(string.Join('\n', read.Problems));
        var any = library.Phrases.Values.First();
        return library with
        {
            Phrases = NoticePhrases.All.ToDictionary(
                id => id, id => any with { Id = id, Say = new Variants<IReadOnlyList<string>>(["{number}"], any.Say.Each) }),
        };
    }

    private sealed class LaterTime : TimeProvider
    {
        private static readonly TimeSpan Later = Ladder.Wait("concern") + TimeSpan.FromMinutes(1);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
    }

    private sealed class FixedRecovery(RecipientKey key) : IRecoveryKey
    {
        public RecipientKey Current => key;
    }

    private sealed class NothingUnderstood : IRecognizer
    {
        public Recognition Recognize(Activity activity, Session session, DateTimeOffset now) => new Nothing();

        private sealed class Nothing : Recognition
        {
            public override bool? YesNo => null;

            public override string? Place => null;

            public override int? ChoiceAmong(IReadOnlyList<string> labels) => null;
        }
    }

    private sealed class NoFallback : IFallback
    {
        public IReadOnlyList<Activity> WhenBroken(Activity activity) => [];

        public IReadOnlyList<Activity> WhenUnsaved(Activity activity) => [];
    }
}
