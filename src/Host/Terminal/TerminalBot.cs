using AwarenessBot.Content;
using AwarenessBot.Conversation;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AwarenessBot.Host.Terminal;

/// <summary>One conversation with the real pipeline, over a database file that is deleted at the end.</summary>
internal sealed class TerminalBot : IAsyncDisposable
{
    private readonly SqliteTurnStore store;
    private readonly string folder;
    private readonly TurnPipeline pipeline;
    private int count;

    private TerminalBot(Bot bot, Library library, SqliteTurnStore store, string folder)
    {
        (this.store, this.folder) = (store, folder);
        pipeline = new TurnPipeline(
            new BotSlot(bot), store, LocalReports.Supplies(store, library, folder, TimeProvider.System), new ConversationOrder(),
            StateMigrations.Shipped, TimeProvider.System, NullLogger<TurnPipeline>.Instance);
    }

    public static async Task<TerminalBot> OpenAsync(string? contentFolder)
    {
        using var content = ContentRoom.Open(ContentRoom.SourceIn(ContentFolder.Find(contentFolder)), TimeProvider.System);
        var folder = Directory.CreateTempSubdirectory("awarenessbot-chat-").FullName;
        var store = await SqliteTurnStore.OpenAsync(
            new SqliteOptions { Path = Path.Combine(folder, "chat.db"), Keys = LocalReports.Ring }, TimeProvider.System);
        return new TerminalBot(
            BotBuilder.Build(content.Current, new ConversationOptions(), TimeProvider.System), content.Current, store, folder);
    }

    /// <summary>Opens the chat, as a person does who taps it.</summary>
    public Task<TurnOutcome> JoinAsync(CancellationToken cancellation) => RunAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "you" }] }, cancellation);

    public Task<TurnOutcome> SayAsync(string text, CancellationToken cancellation) =>
        RunAsync(new Activity { Type = ActivityTypes.Message, Text = IncomingText.Clean(text) }, cancellation);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellation) => pipeline.RunAsync(
        activity with
        {
            Id = $"{++count}",
            ChannelId = "terminal",
            Conversation = new ConversationAccount { Id = "terminal" },
            From = new ChannelAccount { Id = "you", Role = "user" },
            Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        },
        cancellation);
}
