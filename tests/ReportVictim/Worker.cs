using AwarenessBot.Engine.Activities;
using AwarenessBot.Reports.Receipts;

namespace AwarenessBot.ReportVictim;

/// <summary>
/// People who tell, one message after the other: most come once, some twice at the same time, some again later. To some reports more is
/// added.
/// </summary>
internal sealed class Worker(House house, Mouth mouth, int number, string run)
{
    public const int Count = 8;
    private const int Conversations = 64;

    // A life holds some dozens of reports: enough to be hit, few enough to be judged one by one afterwards.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    public async Task RunAsync(IReadOnlyList<Delivery> repeats)
    {
        for (var i = number; i < repeats.Count; i += Count)
        {
            await HandleAsync(repeats[i]);
        }

        for (var n = 0; ; n++)
        {
            var report = new Delivery($"c{number + (n * Count % Conversations)}", $"{run}-{number}-{n}", Delivery.None);
            var receipt = await HandleAsync(report, twice: n % 5 == 0);
            if (n % 2 == 0)
            {
                await HandleAsync(report with { Activity = report.Activity + "+", Receipt = receipt }, twice: n % 4 == 0);
            }

            if (n % 7 == 0)
            {
                await HandleAsync(report);
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<string> HandleAsync(Delivery delivery, bool twice)
    {
        var again = twice ? HandleAsync(delivery) : null;
        var receipt = await HandleAsync(delivery);
        return again is null || await again == receipt ? receipt : throw new InvalidOperationException("One message, two receipts.");
    }

    // Says the receipt the person was shown, as it would be typed.
    private async Task<string> HandleAsync(Delivery delivery)
    {
        mouth.Say('S', delivery);
        var outcome = await house.Pipeline.RunAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Id = delivery.Activity,
                ChannelId = "web",
                Conversation = new ConversationAccount { Id = delivery.Conversation },
                From = new ChannelAccount { Id = delivery.Conversation, Role = "user" },
                Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
                Text = $"told {delivery.Activity}",
                Name = delivery.Receipt == Delivery.None ? null : delivery.Receipt,
            },
            CancellationToken.None);
        if (outcome is not { Saved: true, Replies: [{ Text: { } shown }] })
        {
            throw new InvalidOperationException("A turn was not answered.");
        }

        var receipt = delivery.Receipt == Delivery.None ? ReceiptCode.Canonical(house.Library.ReceiptWords, shown) : shown;
        mouth.Say('A', delivery with { Receipt = receipt });
        return receipt;
    }
}
