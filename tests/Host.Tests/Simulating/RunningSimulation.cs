using System.Net.Http.Json;
using System.Text.Json;
using AwarenessBot.Host.Simulating;

namespace AwarenessBot.Host.Tests.Simulating;

/// <summary>The command at work on a free port, and its page asked as a browser asks it.</summary>
internal sealed class RunningSimulation : IAsyncDisposable
{
    public const string Lan = "7300000000000001";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly TemporaryFolder _folder;

    private RunningSimulation(TemporaryFolder folder, Simulation simulation)
    {
        (_folder, Simulation) = (folder, simulation);
        Page = new HttpClient { BaseAddress = simulation.Page };
    }

    public Simulation Simulation { get; }

    public HttpClient Page { get; }

    public static async Task<RunningSimulation> StartAsync(string platform)
    {
        var folder = new TemporaryFolder();
        return new RunningSimulation(folder, await Simulation.StartAsync(platform, 0, folder.Path, [$"--Content:Path={RealContent.Folder}"]));
    }

    public async Task DoAsync(object action)
    {
        using var response = await Page.PostAsJsonAsync("/actions", action, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public Task SayAsync(string text) => DoAsync(new { kind = "say", person = Lan, text });

    public Task BreakAsync(string fault) => DoAsync(new { kind = "fault", person = Lan, text = fault });

    public async Task<JsonElement> StateAsync(string person = Lan) =>
        await Page.GetFromJsonAsync<JsonElement>($"/state?person={person}", TestContext.Current.CancellationToken);

    /// <summary>Asks again and again, as the page does, until it shows what is looked for.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> isThere)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(Patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            var state = await StateAsync();
            if (isThere(state))
            {
                return state;
            }

            Assert.True(TimeProvider.System.GetTimestamp() < end, $"It never came: {state.GetProperty("traffic").GetArrayLength()} requests.");
            await Task.Delay(Glance, TestContext.Current.CancellationToken);
        }
    }

    public static IEnumerable<JsonElement> Answers(JsonElement state) =>
        state.GetProperty("bubbles").EnumerateArray().Where(bubble => bubble.GetProperty("isOfBot").GetBoolean());

    public static IEnumerable<JsonElement> Traffic(JsonElement state, bool isWebhook) =>
        state.GetProperty("traffic").EnumerateArray().Where(exchange => exchange.GetProperty("isWebhook").GetBoolean() == isWebhook);

    public async ValueTask DisposeAsync()
    {
        Page.Dispose();
        await Simulation.DisposeAsync();
        _folder.Dispose();
    }
}
