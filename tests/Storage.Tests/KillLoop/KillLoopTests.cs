using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Storage.Tests.Sqlite;

namespace AwarenessBot.Storage.Tests.KillLoop;

public sealed class KillLoopTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<string> _sent = [];

    private string Store => _folder.File("store.db");

    private string LedgerPath => _folder.File("ledger");

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_handled_twice_however_often_the_bot_is_killed()
    {
        await KillOftenAsync(kills: 24, early: false);

        // The next start finds nothing wrong either.
        await using (var store = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System))
        {
            await store.ProbeAsync(TestContext.Current.CancellationToken);
        }

        var verdict = Examine();
        Assert.Empty(verdict.Lost);
        Assert.Empty(verdict.Invented);
        Assert.Empty(verdict.Faults);
    }

    [Fact]
    public async Task A_bot_that_acknowledges_before_it_commits_is_found_out()
    {
        // On a busy machine the first kills may all fall between two acknowledgements.
        await KillOftenAsync(kills: 60, early: true, until: () => Ledger.Read(LedgerPath).Count > 0 && Examine().Lost.Count > 0);

        Assert.NotEmpty(Examine().Lost);
    }

    [Fact]
    public async Task Two_bots_on_one_store_are_refused_while_the_first_lives_and_not_after_it_was_killed()
    {
        using var ledger = new Ledger(LedgerPath);
        await using (var first = Victim.Start(Store, 0, early: false, [], ledger))
        {
            await first.AcknowledgedOnceAsync();
            var refused = await Assert.ThrowsAsync<StorageException>(
                () => SqliteTurnStore.OpenAsync(Store, TimeProvider.System));
            Assert.Contains("in use by another process", refused.Message, StringComparison.Ordinal);
            await first.KillAfterAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        }

        await using var second = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System);
        await second.ProbeAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private async Task KillOftenAsync(int kills, bool early, Func<bool>? until = null)
    {
        var random = new Random(20261120);
        using var ledger = new Ledger(LedgerPath);
        var unanswered = new HashSet<string>();
        var answered = new List<string>();
        var counted = 0;
        for (var run = 0; counted < kills && until?.Invoke() != true; run++)
        {
            // A platform repeats what was not answered, and now and then what was.
            var again = unanswered.Concat(answered.OrderBy(_ => random.Next()).Take(50)).ToList();
            await using var victim = Victim.Start(Store, run, early, again, ledger);
            await victim.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(30, 600)), TestContext.Current.CancellationToken);
            var inFlight = victim.Sent.Except(victim.Acknowledged).ToList();

            // A kill that interrupted nothing proves nothing. One that acknowledges early never seems to have work in flight.
            counted += early || inFlight.Count > 0 ? 1 : 0;
            Assert.True(run < 3 * kills, "Too many kills hit an idle victim.");
            unanswered.UnionWith(inFlight);
            unanswered.ExceptWith(victim.Acknowledged);
            answered.AddRange(victim.Acknowledged);
            _sent.UnionWith(victim.Sent);
            output.WriteLine($"Kill {run}: {victim.Acknowledged.Count} acknowledged, {inFlight.Count} in flight");
        }
    }

    private Judge.Verdict Examine()
    {
        var acknowledged = Ledger.Read(LedgerPath);
        var verdict = Judge.Examine(Store, acknowledged, _sent);
        output.WriteLine($"{acknowledged.Count} acknowledged, {verdict.Lost.Count} lost, {verdict.Faults.Count} faults");
        return verdict;
    }
}
