using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using AwarenessBot.Host.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>The whole service in this process: real server on loopback, real database file, its own copy of the content.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryFolder folder;
    private readonly bool isFolderOwn;
    private readonly CapturedLog log;

    private RunningBot(WebApplication app, TemporaryFolder folder, bool isFolderOwn, CapturedLog log, string content)
    {
        (this.app, this.folder, this.isFolderOwn, this.log, Content) = (app, folder, isFolderOwn, log, content);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First();
        Client = new HttpClient { BaseAddress = new Uri(address ?? throw new InvalidOperationException("No address.")) };
    }

    public HttpClient Client { get; }

    public string Content { get; }

    public string Database => folder.File("bot.db");

    public string Logged => log.Text;

    public IServiceProvider Services => app.Services;

    /// <param name="ownContent">Whether the test changes the content.</param>
    /// <param name="over">A folder with a database that goes on; by default the bot has one of its own.</param>
    /// <param name="settings">Settings of the test's own.</param>
    /// <param name="clock">The time; by default the machine's.</param>
    /// <param name="adjust">The test's last word on what the bot is made of.</param>
    public static async Task<RunningBot> StartAsync(
        bool ownContent = false, TemporaryFolder? over = null, string[]? settings = null, TimeProvider? clock = null,
        Action<WebApplicationBuilder>? adjust = null)
    {
        var folder = over ?? new TemporaryFolder();
        var content = ownContent ? RealContent.Copy(folder.File("content")) : RealContent.Folder;
        var log = new CapturedLog();
        var app = BotHost.Build(
            ["--urls=http://127.0.0.1:0", "--Reports:FirstStart=false", $"--Storage:Path={folder.File("bot.db")}", $"--Content:Path={content}", .. settings ?? []],
            builder =>
            {
                builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
                builder.Services.AddSingleton(clock ?? TimeProvider.System);
                adjust?.Invoke(builder);
            });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBot(app, folder, over is null, log, content);
    }

    public async Task<string> OpenAsync()
    {
        var response = await Client.PostAsync("/web/conversations", null, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await ReadAsync(response)).GetProperty("conversation").GetString() ?? string.Empty;
    }

    public async Task<JsonElement> SayAsync(string conversation, string id, string text)
    {
        var response = await PostAsync(conversation, id, text);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    public Task<HttpResponseMessage> PostAsync(string conversation, string id, string text) =>
        Client.PostAsJsonAsync("/web/messages", new { conversation, id, text }, TestContext.Current.CancellationToken);

    public static Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (isFolderOwn)
        {
            folder.Dispose();
        }
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? string.Empty);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
