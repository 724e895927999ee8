using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>
/// Signed webhooks in, replies out through the platform's own interface: the bot beside a hand-written echo with the same durable
/// commit, each a process on a core of its own. A turn begins with the webhook and ends when its last reply has been taken and
/// the webhook acknowledged. Rounds alternate; the ratio is the figure.
/// </summary>
internal static class WebhooksBenchmark
{
    private const string Graph = "http://127.0.0.1:5971";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(int users, TimeSpan warmup, TimeSpan round, int rounds)
    {
        await using var platform = await Platform.StartAsync(Graph);
        await using var bot = await Peer.StartBotAsync(5972, Graph);
        await using var echo = await Peer.StartEchoAsync(5973, Graph);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = users });
        var load = new Load(platform, client, users);

        var counts = await load.LearnAsync(bot, Script.Messages);
        (string Name, IReadOnlyList<string> Bot, IReadOnlyList<string> Echo)[] scripts =
        [
            ("one reply a turn", ["menu"], ["1 menu"]),
            ("a conversation, echo answers as often", Script.Messages, [.. Script.Messages.Select((text, i) => $"{counts[i]} {text}")]),
            ("a conversation, echo answers once", Script.Messages, [.. Script.Messages.Select(text => $"1 {text}")]),
        ];
        Console.WriteLine($"replies of the conversation's turns: {string.Join(' ', counts)}");

        // On one core under full load the runtime is still compiling the bot's methods anew after a minute and a half.
        await load.RunAsync(echo, scripts[1].Echo, warmup);
        await load.RunAsync(bot, scripts[1].Bot, warmup);
        foreach (var script in scripts)
        {
            await CompareAsync(script, load, echo, bot, round, rounds);
        }
    }

    private static async Task CompareAsync(
        (string Name, IReadOnlyList<string> Bot, IReadOnlyList<string> Echo) script, Load load, Peer echo, Peer bot, TimeSpan round, int rounds)
    {
        List<(Measured Echo, Measured Bot)> all = [];
        for (var i = 0; i < rounds; i++)
        {
            all.Add((await load.RunAsync(echo, script.Echo, round), await load.RunAsync(bot, script.Bot, round)));
            Console.WriteLine($"  echo {all[^1].Echo}\n  bot  {all[^1].Bot}");
        }

        Console.WriteLine($"{script.Name}: medians of {rounds} rounds' ratios (bot : echo)");
        Console.WriteLine($"  turns per second  {Figures.Median(all.Select(one => one.Bot.Round.PerSecond / one.Echo.Round.PerSecond)):F2}");
        Console.WriteLine($"  p99               {Figures.Median(all.Select(one => one.Bot.Round.P99 / one.Echo.Round.P99)):F2}");
        Console.WriteLine($"  p99 of the acknowledgement  {Figures.Median(all.Select(one => one.Bot.AckP99 / one.Echo.AckP99)):F2}");
        Console.WriteLine($"  processor time    {Figures.Median(all.Select(one => one.Bot.Used / one.Echo.Used)):F2}");
    }

    /// <summary>A round, with the processor time of a turn in microseconds.</summary>
    private readonly record struct Measured(Round Round, double AckP99, double Used)
    {
        public override string ToString() => $"{Round}   acknowledged p99 {AckP99,7:F2} ms   {Used,5:F0} us of processor a turn";
    }

    private sealed class Load(Platform platform, HttpClient client, int users)
    {
        private int _next;

        /// <summary>How many replies each message of the script gets.</summary>
        public async Task<int[]> LearnAsync(Peer peer, IReadOnlyList<string> script)
        {
            var counts = new int[script.Count];
            for (var i = 0; i < 2 * script.Count; i++)
            {
                counts[i % script.Count] = (await TurnAsync(peer, "learner", $"l{i}", script[i % script.Count])).Replies;
            }

            return counts;
        }

        public async Task<Measured> RunAsync(Peer peer, IReadOnlyList<string> script, TimeSpan length)
        {
            var used = peer.Used;
            var began = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(Enumerable.Range(0, users).Select(user => Task.Run(() => TalkAsync(peer, $"{peer.Name}{user}", script, length))));
            var all = Stopwatch.GetElapsedTime(began);
            var turns = times.SelectMany(time => time).ToArray();
            return new Measured(
                Round.Of([.. turns.Select(turn => turn.Answered)], all),
                Round.Of([.. turns.Select(turn => turn.Acknowledged)], all).P99,
                (peer.Used - used).TotalMicroseconds / turns.Length);
        }

        private async Task<List<Turn>> TalkAsync(Peer peer, string person, IReadOnlyList<string> script, TimeSpan length)
        {
            List<Turn> turns = [];
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i % script.Count != 0 || Stopwatch.GetElapsedTime(began) < length; i++)
            {
                var mid = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
                turns.Add(await TurnAsync(peer, person, mid, script[i % script.Count]));
            }

            return turns;
        }

        private async Task<Turn> TurnAsync(Peer peer, string person, string mid, string text)
        {
            var body = Wire.Webhook(person, mid, text);
            using var patience = new CancellationTokenSource(Patience);
            var began = Stopwatch.GetTimestamp();

            // Not acknowledged means: deliver it again. The time goes on.
            while (await PostAsync(peer, body, patience.Token) is var status && status != HttpStatusCode.OK)
            {
                if (status != HttpStatusCode.ServiceUnavailable)
                {
                    throw new InvalidOperationException($"{peer.Name} answered {(int)status}: the figures would be worthless.");
                }
            }

            var acknowledged = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            var replies = await platform.AnsweredAsync(person, patience.Token);
            return new Turn(acknowledged, Stopwatch.GetElapsedTime(began).TotalMilliseconds, replies);
        }

        private async Task<HttpStatusCode> PostAsync(Peer peer, byte[] body, CancellationToken patience)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(peer.Address, "/webhooks/messenger"))
            {
                Content = new ByteArrayContent(body),
            };
            request.Headers.Add("X-Hub-Signature-256", Wire.Sign(body));
            using var answer = await client.SendAsync(request, patience);
            return answer.StatusCode;
        }

        private readonly record struct Turn(double Acknowledged, double Answered, int Replies);
    }
}
