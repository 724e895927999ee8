using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.Sending;

/// <summary>
/// A school year in a second: many conversations, a platform in a bad mood, failing storage, crashes. What the platform
/// accepted is the ledger, and nothing else is believed.
/// </summary>
public sealed class SenderModel
{
    private const int Conversations = 12;
    private const int Steps = 150;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _tries = [];
    private readonly HashSet<string> _doubtful = [];
    private readonly List<string> _ledger = [];
    private readonly List<(string Part, long Row)> _due = [];
    private readonly HashSet<long> _crashed = [];
    private readonly HashSet<string> _refused = [];
    private readonly HashSet<long> _comesLate = [];
    private readonly List<(long Row, int Part)> _echoes = [];
    private int _seed;
    private int _parts;
    private bool _calm;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Every_part_arrives_in_its_order_and_twice_only_where_nobody_could_know(int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        var stage = new SenderStage(NewChannel(), new SenderOptions { InMemory = random.Next(6, 60), Page = random.Next(2, 10) });
        await stage.StartAnotherAsync();
        for (var step = 0; step < Steps; step++)
        {
            await TakeStepAsync(stage, random);
        }

        await CalmDownAsync(stage);

        var dead = (await stage.Store.DeadAsync(0, int.MaxValue, TestContext.Current.CancellationToken))
            .Select(letter => letter.Row).ToHashSet();
        Assert.Empty(await stage.WaitingAsync());
        AssertAllArrived(dead);
        AssertOnceWhereKnown();
        AssertInOrder();
        await stage.DisposeAsync();
    }

    private async Task TakeStepAsync(SenderStage stage, Random random)
    {
        switch (random.Next(100))
        {
            case < 60:
                await SpeakAsync(stage, random, told: true);
                break;
            case < 63:
                // Killed between the commit and the handing over.
                await SpeakAsync(stage, random, told: false);
                await CrashAsync(stage);
                break;
            case < 75:
                await stage.PassAsync(TimeSpan.FromSeconds(random.Next(1, 40)));
                break;
            case < 82:
                Echo(stage);
                break;
            case < 86:
                var failing = random.Next(2) == 0;
                stage.Outbox.BeforeWrite = () => failing ? throw new StorageException("full") : Task.CompletedTask;
                break;
            case < 88:
                await CrashAsync(stage);
                break;
            default:
                await stage.SettleAsync();
                break;
        }
    }

    private async Task SpeakAsync(SenderStage stage, Random random, bool told)
    {
        var conversation = $"c{random.Next(Conversations)}";
        var replies = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{conversation}:{_parts++}").ToArray())
            .ToArray();
        var (inbound, outcome) = await stage.CommitAsync(conversation, [.. replies.Select(parts => string.Join('|', parts))]);
        for (var i = 0; i < replies.Length; i++)
        {
            _due.AddRange(replies[i].Select(part => (part, outcome.Rows[i])));
        }

        if (told)
        {
            stage.Sender.Take("test", inbound, outcome);
        }
    }

    private async Task CrashAsync(SenderStage stage)
    {
        stage.Kill();
        var waiting = await stage.WaitingAsync();
        lock (_gate)
        {
            _crashed.UnionWith(waiting.Select(reply => reply.Row));

            // That they were given up may not have come to disk: then they are tried again, after what had left by then.
            _comesLate.UnionWith(waiting.Where(reply => _refused.Contains(reply.Conversation)).Select(reply => reply.Row));
            _refused.Clear();
        }

        stage.Outbox = new HookedOutbox(stage.Store);
        stage.Channel = NewChannel();
        await stage.StartAnotherAsync();
    }

    private void Echo(SenderStage stage)
    {
        lock (_gate)
        {
            _echoes.ForEach(echo => stage.Sender.Seen("test", echo.Row, echo.Part));
            _echoes.Clear();
        }
    }

    private async Task CalmDownAsync(SenderStage stage)
    {
        _calm = true;
        stage.Outbox.BeforeWrite = () => Task.CompletedTask;
        for (var i = 0; i < 200 && (i < 2 || (await stage.WaitingAsync()).Count > 0); i++)
        {
            await stage.PassAsync(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(10));
        }
    }

    private ScriptedChannel NewChannel()
    {
        var channel = new ScriptedChannel { Limits = new SendingLimits(1000, 5) };
        channel.Answer = Decide;
        channel.Meanwhile = async (_, _) => await Task.Yield();
        return channel;
    }

    // The mood of the platform depends on the part and how often it was asked for it, not on who came first.
    private SendResult Decide(Delivery delivery, string part)
    {
        lock (_gate)
        {
            var tries = _tries[part] = _tries.GetValueOrDefault(part) + 1;
            var mood = _calm ? 99 : new Random(HashOf($"{_seed} {part} {tries}")).Next(100);
            switch (mood)
            {
                case < 4:
                    _ledger.Add(part);
                    _doubtful.Add(part);
                    _echoes.Add((delivery.Row, delivery.Part));
                    return SendResult.RetryLater("timeout", inDoubt: true);
                case < 7:
                    return SendResult.RetryLater("timeout", inDoubt: true);
                case < 14:
                    return SendResult.RetryLater("http_500", mood % 2 == 0 ? TimeSpan.FromSeconds(20) : null);
                case < 15:
                    _refused.Add($"test/{ConversationOf(part)}");
                    return SendResult.Refused("graph_100");
                case < 16:
                    return SendResult.Misconfigured("graph_190");
                case 16 when tries == 1:
                    _refused.Add($"test/{ConversationOf(part)}");
                    return SendResult.PersonLeft("blocked");
                default:
                    _ledger.Add(part);
                    return SendResult.Sent;
            }
        }
    }

    private static string ConversationOf(string part) => part[..part.IndexOf(':', StringComparison.Ordinal)];

    private static int HashOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    private void AssertAllArrived(HashSet<long> dead)
    {
        var arrived = _ledger.ToHashSet();
        Assert.DoesNotContain(_due, due => !dead.Contains(due.Row) && !arrived.Contains(due.Part));
        Assert.Empty(arrived.Except(_due.Select(due => due.Part)));
        Assert.True(dead.Count < _due.Count / 4, "Nearly everything was given up.");
    }

    private void AssertOnceWhereKnown()
    {
        var rows = _due.ToDictionary(due => due.Part, due => due.Row);
        var twice = _ledger.GroupBy(part => part).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        Assert.DoesNotContain(twice, part => !_doubtful.Contains(part) && !_crashed.Contains(rows[part]));
    }

    private void AssertInOrder()
    {
        var places = _due.Select((due, place) => (due.Part, due.Row, place)).Where(due => !_comesLate.Contains(due.Row))
            .ToDictionary(due => due.Part, due => due.place);
        foreach (var conversation in _ledger.Distinct().Where(places.ContainsKey).GroupBy(ConversationOf))
        {
            var order = conversation.Select(part => places[part]).ToList();
            Assert.Equal(order.Order(), order);
        }
    }
}
