using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Host.Tests.Web;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The whole service with a clock that stands still, people at its desks, and reports.</summary>
internal sealed class House(RunningBot bot, HandClock clock) : IAsyncDisposable
{
    // Reading and learning take seconds; all houses speak from the same content.
    private static readonly Lazy<LiveLibrary> Content = new(() => ContentRoom.Open(ContentRoom.SourceIn(RealContent.Folder), HandClock.Morning()));

    public RunningBot Bot => bot;

    public HandClock Clock => clock;

    public IReportStore Reports => The<IReportStore>();

    public KeyRing Ring => The<KeyRing>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="over">The folder of a store that goes on.</param>
    /// <param name="clock">The time; by default a school-day morning.</param>
    /// <param name="staff">Who sits at the desks.</param>
    public static Task<House> OpenAsync(TemporaryFolder? over = null, HandClock? clock = null, params Staff[] staff) =>
        OpenAsync([], over, clock, staff);

    /// <param name="settings">Settings of the test's own.</param>
    /// <param name="over">The folder of a store that goes on.</param>
    /// <param name="clock">The time; by default a school-day morning.</param>
    /// <param name="staff">Who sits at the desks.</param>
    public static async Task<House> OpenAsync(string[] settings, TemporaryFolder? over = null, HandClock? clock = null, params Staff[] staff)
    {
        var time = clock ?? HandClock.Morning();
        var house = new House(await StartAsync(time, over, settings), time);
        await house.SeatAsync(staff);
        return house;
    }

    /// <summary>The bot alone, as it may be when its key is missing.</summary>
    public static Task<RunningBot> StartAsync(HandClock clock, TemporaryFolder? over, params string[] settings) => RunningBot.StartAsync(
        over: over, settings: settings, clock: clock, adjust: builder => builder.Services.AddSingleton(Content.Value));

    public T The<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    /// <summary>Lets people sit down; the house looks who is there.</summary>
    public async Task SeatAsync(params Staff[] staff)
    {
        foreach (var person in staff)
        {
            var line = new AuditLine(Clock.GetUtcNow(), "command", "add_responder", null, person.Id);
            await Reports.SaveResponderAsync(person.For(Ring), line, Cancellation);
        }

        if (staff.Length > 0)
        {
            await The<Roster>().RefreshAsync(Cancellation);
        }
    }

    /// <summary>Somebody who has not written before.</summary>
    public Teller Meet(string channel = "web") => new(The<TurnPipeline>(), channel, $"teller-{Guid.CreateVersion7(Clock.GetUtcNow()):N}");

    public Task<IReadOnlyList<Case>> CasesAsync() => Reports.ListAsync(includeClosed: true, Cancellation);

    public async Task<CaseFile> OnlyFileAsync() => await FileAsync(Assert.Single(await CasesAsync()));

    public async Task<CaseFile> FileAsync(Case it) =>
        await Reports.ReadAsync(it.Id, Cancellation) ?? throw new InvalidOperationException("The case is not there.");

    /// <summary>Everything that was told, as this person reads it.</summary>
    public async Task<IReadOnlyList<string?>> StoriesAsync(Staff reader)
    {
        var stories = new List<string?>();
        foreach (var it in await CasesAsync())
        {
            stories.Add(reader.Read(await FileAsync(it), Ring).Story);
        }

        return stories;
    }

    /// <summary>Somebody did something with a case.</summary>
    public async Task ChangeAsync(Case it, Func<Case, Case> change, string what = "take") => Assert.True(await Reports.ChangeAsync(
        new CaseChange { Before = it, After = change(it), Line = new AuditLine(Clock.GetUtcNow(), "lan", what, it.Id, string.Empty) }, Cancellation));

    public Task<IReadOnlyList<AuditRow>> AuditAsync() => Reports.AuditAsync(0, 10_000, Cancellation);

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
