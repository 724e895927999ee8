using System.Security.Cryptography;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The rules of safeguarding about faults of ours, by their numbers.</summary>
public sealed class FaultRules
{
    [Theory]
    [InlineData("begin")]
    [InlineData("commit")]
    [InlineData("secret")]
    [InlineData("look-up")]
    [InlineData("seal")]
    public async Task S48_whatever_breaks_while_a_report_is_sent_the_help_card_comes_and_it_can_be_sent_again(string part)
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var child = house.Meet();
        await child.TellAsync("bạn ấy lấy bút của em");
        var whole = child.Pipeline;

        child.Pipeline = Broken(house, part);
        var answer = await child.SayAsync("Gửi đi");
        Assert.Contains("tel:111", answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("nhận được rồi", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Everything, StringComparison.Ordinal);
        Assert.Empty(await house.CasesAsync());

        child.Pipeline = whole;
        Assert.Contains("nhận được rồi", (await child.SayAsync("Gửi đi")).Text, StringComparison.Ordinal);
        Assert.Equal(["bạn ấy lấy bút của em"], await house.StoriesAsync(Staff.Lan));
    }

    [Fact]
    public async Task S48_a_receipt_that_cannot_be_looked_up_brings_the_help_card()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var child = house.Meet();
        child.Pipeline = Broken(house, "look-up");

        Assert.Contains("tel:111", (await child.SayAsync(receipt)).Everything, StringComparison.Ordinal);
    }

    private static TurnPipeline Broken(House house, string part) => new(
        house.The<BotSlot>(),
        new HookedStore(house.The<ITurnStore>())
        {
            BeforeBegin = _ => BreakAsync(part == "begin"),
            BeforeCommit = _ => BreakAsync(part == "commit"),
        },
        new BrokenSupplies(house.The<ITurnSupplies>(), part),
        new ConversationOrder(), StateMigrations.Shipped, house.Clock, NullLogger<TurnPipeline>.Instance);

    private static Task BreakAsync(bool isBroken) => isBroken ? throw new StorageException("broken for a test") : Task.CompletedTask;

    private sealed class BrokenSupplies(ITurnSupplies whole, string part) : ITurnSupplies
    {
        public byte[] Secret(InboundKey inbound, string purpose, int length) =>
            part == "secret" ? throw new CryptographicException("broken for a test") : whole.Secret(inbound, purpose, length);

        public Task<string> AnswerAsync(string query, CancellationToken cancellation) =>
            part == "look-up" ? throw new CryptographicException("broken for a test") : whole.AnswerAsync(query, cancellation);

        public Effect Seal(Effect effect, Activity activity) =>
            part == "seal" ? throw new CryptographicException("broken for a test") : whole.Seal(effect, activity);
    }
}
