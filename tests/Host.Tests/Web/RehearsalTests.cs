using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace AwarenessBot.Host.Tests.Web;

public sealed class RehearsalTests
{
    [Fact]
    public async Task Nothing_of_it_is_kept_or_sent()
    {
        await using var bot = await RunningBot.StartAsync();

        await using var database = new SqliteConnection($"Data Source={bot.Database};Mode=ReadOnly");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in (string[])["conversation", "outbox", "inbound"])
        {
            await using var count = new SqliteCommand($"SELECT count(*) FROM {table}", database);
            Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        Assert.DoesNotContain("rehearsal", bot.Logged, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_bot_that_breaks_opens_its_doors_all_the_same()
    {
        var middleware = new Mock<IMiddleware>();
        middleware.Setup(it => it.OnTurn(It.IsAny<DialogContext>(), It.IsAny<Action>())).Throws<InvalidTimeZoneException>();
        var broken = new Bot(new Mock<IRecognizer>().Object, [middleware.Object], new DialogSet([]), new Mock<IFallback>().Object);

        await using var bot = await RunningBot.StartAsync(adjust: builder => builder.Services.AddSingleton(new BotSlot(broken)));

        Assert.True((await bot.Client.GetAsync("/healthz", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        Assert.Contains("The rehearsal before the start broke: InvalidTimeZoneException", bot.Logged, StringComparison.Ordinal);
    }
}
