using System.Globalization;

namespace AwarenessBot.Host.Tests.Reporting.KillLoop;

/// <summary>
/// A program that takes reports and follow-ups, sends notices and lets cases climb is killed without warning, again and again. Judged by
/// what people were shown: a receipt that was read by somebody must find a whole report.
/// </summary>
public sealed class KillLoopTests(ITestOutputHelper output)
{
    private const string Variable = "AWARENESSBOT_KILLS";
    private const int Kills = 25;
    private const int Again = 8;

    private readonly Random _random = new(20261122);
    private readonly Dictionary<string, Message> _sent = [];
    private readonly Dictionary<string, Message> _confirmed = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_report_anybody_was_given_a_receipt_for_is_lost_or_doubled_however_often_the_bot_is_killed()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var more) ? more : Kills;
        using var stage = await Stage.SetAsync(Cancellation);

        await KillOftenAsync(stage, kills);
        await Victim.DrainAsync(stage.Folder, Cancellation);
        var verdict = await Judge.ExamineAsync(stage, _sent, _confirmed, Cancellation);

        output.WriteLine(verdict.Figures);
        Assert.Empty(verdict.Faults);
    }

    private async Task KillOftenAsync(Stage stage, int kills)
    {
        for (int counted = 0, run = 0; counted < kills; run++)
        {
            // A platform repeats what was not answered, and now and then what was.
            var again = Unanswered().Concat(_confirmed.Values.Where(_ => _random.Next(_confirmed.Count) < Again)).Select(AsSent);
            await using var victim = Victim.Start(stage.Folder, run, [.. again]);
            await victim.KillAfterAsync(TimeSpan.FromMilliseconds(_random.Next(50, 400)), Cancellation);

            // A kill that interrupted nothing proves nothing, and less where it was a repetition.
            Take(victim);
            var inFlight = victim.Sent.Keys.Count(activity => !_confirmed.ContainsKey(activity));
            counted += inFlight > 0 ? 1 : 0;
            Assert.True(run < 3 * kills, "Too many kills hit an idle victim.");
            output.WriteLine($"Kill {run}: {victim.Confirmed.Count} confirmed, {inFlight} in flight");
        }
    }

    private IEnumerable<Message> Unanswered() => _sent.Values.Where(message => !_confirmed.ContainsKey(message.Activity));

    private void Take(Victim victim)
    {
        foreach (var (activity, message) in victim.Sent)
        {
            _sent[activity] = message;
        }

        foreach (var (activity, message) in victim.Confirmed)
        {
            // The same message is answered alike, however often it comes.
            Assert.Equal(message, _confirmed.GetValueOrDefault(activity, message));
            _confirmed[activity] = message;
        }
    }

    // A person who reports has no receipt yet.
    private static Message AsSent(Message message) => message.IsMore ? message : message with { Receipt = "-" };
}
