using AwarenessBot.Content;
using AwarenessBot.Conversation;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AwarenessBot.Host.Stories;

/// <summary>The bot of one story: the real pipeline over a real database file, a clock of its own, one conversation.</summary>
internal sealed class StoryStage : IAsyncDisposable
{
    // A Sunday night. Stories that depend on the hour say how much later they happen.
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 19, 0, 0, TimeSpan.Zero);
    private static readonly ChannelAccount Person = new() { Id = "person", Role = "user" };

    private readonly StoryClock clock;
    private readonly string folder;
    private readonly (Bot Bot, Library Library) told;
    private readonly BrokenStore store = new();
    private TurnPipeline pipeline;
    private SqliteTurnStore database;
    private Activity last = new() { Type = ActivityTypes.Message };
    private int count;

    private StoryStage((Bot Bot, Library Library) told, StoryClock clock, string folder, SqliteTurnStore database)
    {
        (this.told, this.clock, this.folder, this.database) = (told, clock, folder, database);
        pipeline = Build();
    }

    /// <summary>The bot that stories are played with; one serves them all, since it keeps nothing.</summary>
    public static (Bot Bot, Library Library) BotFor(Library library) =>
        (BotBuilder.Build(library, new ConversationOptions(), new StoryClock(Start)), library);

    public static async Task<StoryStage> OpenAsync((Bot Bot, Library Library) told)
    {
        var clock = new StoryClock(Start);
        var folder = Directory.CreateTempSubdirectory("awarenessbot-story-").FullName;
        return new StoryStage(told, clock, folder, await OpenStoreAsync(folder, clock));
    }

    public Task<TurnOutcome> SayAsync(string text, CancellationToken cancellation) =>
        RunAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellation);

    public void Pass(TimeSpan time) => clock.Pass(time);

    /// <summary>Lets something happen; the outcome where it is something the bot answers.</summary>
    public async Task<TurnOutcome?> HappenAsync(string what, CancellationToken cancellation)
    {
        switch (what)
        {
            case "restart":
                await database.DisposeAsync();
                database = await OpenStoreAsync(folder, clock);
                pipeline = Build();
                return null;
            case "storage down" or "storage up":
                store.IsDown = what == "storage down";
                return null;
            case "join":
                return await RunAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person] }, cancellation);
            case "picture":
                return await RunAsync(new Activity { Type = ActivityTypes.Message }, cancellation);
            case "again":
                return await pipeline.RunAsync(last, cancellation);
            case "forget":
                await database.ForgetAsync(clock.GetUtcNow(), clock.GetUtcNow().AddDays(-7), cancellation);
                return null;
            default:
                throw new FormatException($"'{what}' is not something that can happen in a story.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<SqliteTurnStore> OpenStoreAsync(string folder, TimeProvider clock) =>
        SqliteTurnStore.OpenAsync(
            new SqliteOptions { Path = Path.Combine(folder, "story.db"), Keys = LocalReports.Ring }, clock);

    private TurnPipeline Build()
    {
        store.Inner = database;
        return new TurnPipeline(
            new BotSlot(told.Bot), store, LocalReports.Supplies(database, told.Library, folder, clock), new ConversationOrder(),
            StateMigrations.Shipped, clock, NullLogger<TurnPipeline>.Instance);
    }

    private Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellation)
    {
        last = activity with
        {
            Id = $"{++count}",
            ChannelId = "story",
            Conversation = new ConversationAccount { Id = "one" },
            From = Person,
            Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        };
        return pipeline.RunAsync(last, cancellation);
    }
}
