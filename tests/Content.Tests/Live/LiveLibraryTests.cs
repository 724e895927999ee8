using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Live;

public sealed class LiveLibraryTests : IDisposable
{
    private const string Phrases = "phrases/chung.yaml";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SampleFolder _sample = new();

    // 22 November 2026, noon in Vietnam.
    private readonly ManualTime _time = new(new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero));
    private readonly LiveLibrary _live;

    public LiveLibraryTests() => _live = LiveLibrary.Open(new(_sample.Root, ["chao"]), _time).Live!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _live.Dispose();
        if (!Directory.Exists(_sample.Root))
        {
            Directory.CreateDirectory(_sample.Root);
        }

        _sample.Dispose();
    }

    [Fact]
    public void A_broken_folder_does_not_open_and_says_why()
    {
        _sample.Delete("menu.yaml");

        var opened = LiveLibrary.Open(new(_sample.Root, []), _time);

        Assert.Null(opened.Live);
        Assert.Equal(ProblemCode.MissingFile.Id, Assert.Single(opened.Problems).Code);
    }

    [Fact]
    public void A_phrase_the_program_needs_is_asked_for_at_the_start()
    {
        var opened = LiveLibrary.Open(new(_sample.Root, ["tam_biet"]), _time);

        Assert.Null(opened.Live);
        Assert.Equal(ProblemCode.MissingPhrase.Id, Assert.Single(opened.Problems).Code);
    }

    [Fact]
    public async Task A_good_change_replaces_the_library_and_is_announced()
    {
        var before = _live.Current;
        var announced = new List<Library>();
        _live.Changed += announced.Add;
        _time.Advance(TimeSpan.FromMinutes(5));
        Edit();

        await _live.ReloadAsync(Cancellation);

        Assert.Same(_live.Current, Assert.Single(announced));
        Assert.NotEqual(before.Version, _live.Current.Version);
        Assert.Equal(new(_live.Current.Version, _time.GetUtcNow(), null), _live.Status);
    }

    [Fact]
    public async Task A_bad_change_is_refused_and_the_old_library_goes_on()
    {
        var before = _live.Current;
        var refused = new List<IReadOnlyList<Problem>>();
        _live.Rejected += refused.Add;
        _sample[Phrases] = "phrases: [";

        await _live.ReloadAsync(Cancellation);

        Assert.Same(before, _live.Current);
        Assert.Single(refused);
        Assert.Equal(1, _live.Status.Refused!.Errors);
        Assert.Equal(Phrases, _live.Status.Refused.First[0].Location.File);
    }

    [Fact]
    public async Task Undoing_a_bad_change_clears_the_refusal_without_a_new_version()
    {
        var (before, text) = (_live.Current, _sample[Phrases]);
        var changes = 0;
        _live.Changed += _ => changes++;
        _sample[Phrases] = "phrases: [";
        await _live.ReloadAsync(Cancellation);
        _sample[Phrases] = text;

        await _live.ReloadAsync(Cancellation);

        Assert.Null(_live.Status.Refused);
        Assert.Same(before, _live.Current);
        Assert.Equal(0, changes);
    }

    [Fact]
    public async Task Deleting_the_folder_changes_nothing_that_is_said_until_it_is_back()
    {
        var before = _live.Current;
        Directory.Delete(_sample.Root, recursive: true);
        await _live.ReloadAsync(Cancellation);
        Assert.Same(before, _live.Current);
        Assert.NotNull(_live.Status.Refused);

        _sample.Overlay(Path.Combine(Repository.Samples, "valid"));
        Edit();
        await _live.ReloadAsync(Cancellation);

        Assert.NotEqual(before.Version, _live.Current.Version);
        Assert.Null(_live.Status.Refused);
    }

    [Fact]
    public async Task The_poll_sees_a_change_within_two_seconds_and_only_then_reads()
    {
        var readings = 0;
        _live.Rejected += _ => readings++;
        var changed = NextChange();
        _live.Watch();
        Edit();

        _time.Advance(FolderWatch.Poll);
        await changed.WaitAsync(Patience, Cancellation);

        Assert.Equal(0, readings);
    }

    [Fact]
    public async Task The_watch_survives_the_folder_being_replaced()
    {
        _live.Watch();
        var rejected = new TaskCompletionSource();
        _live.Rejected += _ => rejected.TrySetResult();
        Directory.Delete(_sample.Root, recursive: true);
        await AdvanceUntil(rejected.Task);

        var changed = NextChange();
        _sample.Overlay(Path.Combine(Repository.Samples, "valid"));
        Edit();
        await AdvanceUntil(changed);

        Assert.Null(_live.Status.Refused);
    }

    [Fact]
    public async Task What_expires_at_midnight_in_Vietnam_goes_without_a_change_of_files()
    {
        _sample.Replace("topics/ban_tot.md", "expires: 2027-05-01", "expires: 2026-11-22");
        await _live.ReloadAsync(Cancellation);
        _live.Watch();
        var changed = NextChange();
        Assert.Contains("ban_tot", _live.Current.Topics.Keys);

        // Noon to midnight, and one look later.
        _time.Advance(TimeSpan.FromHours(12) + FolderWatch.Poll);
        await AdvanceUntil(changed);

        Assert.DoesNotContain("ban_tot", _live.Current.Topics.Keys);
    }

    [Fact]
    public async Task A_thousand_saves_end_with_the_last_one()
    {
        _live.Watch();
        var text = _sample[Phrases];
        for (var save = 0; save < 1000; save++)
        {
            _sample[Phrases] = text.Replace("trợ lý", $"trợ lý {Spelled(save)}");
            if (save % 100 == 0)
            {
                _time.Advance(FolderWatch.Poll);
            }
        }

        var last = (await _live.ReloadAsync(Cancellation)).Library!;

        Assert.Equal(last.Version, _live.Current.Version);
        Assert.Contains($"trợ lý {Spelled(999)}", _live.Current.Phrases["chao"].Say.Any![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_throws_does_not_stop_the_next_change()
    {
        _live.Changed += _ => throw new InvalidOperationException("handler");
        _live.Watch();
        var first = NextChange();
        Edit();
        await AdvanceUntil(first);

        var second = NextChange();
        _sample.Replace(Phrases, "trợ lí", "người máy");
        await AdvanceUntil(second);
    }

    private void Edit() => _sample.Replace(Phrases, "trợ lý", "trợ lí");

    // In letters, since a sentence may not name a number that no contact has.
    private static string Spelled(int save) => string.Concat($"{save:000}".Select(digit => (char)('a' + digit - '0')));

    private Task NextChange()
    {
        var before = _live.Current;
        return Until(() => !ReferenceEquals(before, _live.Current));
    }

    private static async Task Until(Func<bool> happened)
    {
        while (!happened())
        {
            await Task.Delay(10, Cancellation);
        }
    }

    /// <summary>Lets the poll look again and again: a look that falls into a running reading is skipped.</summary>
    private async Task AdvanceUntil(Task happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (!happened.IsCompleted)
        {
            _time.Advance(FolderWatch.Poll);
            await Task.Delay(20, patience.Token);
        }

        await happened;
    }
}
