using System.Diagnostics.CodeAnalysis;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Live;

/// <summary>
/// The library in use. Files may change under it at any time: a good change replaces <see cref="Current"/> as a whole,
/// a bad one is refused and the old version goes on. Whoever holds a library keeps it for the turn it is in.
/// </summary>
public sealed class LiveLibrary : IDisposable
{
    private const int ProblemsShown = 10;

    private readonly LibrarySource _source;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _oneReading = new(1, 1);
    private volatile State _state;
    private volatile Seen _seen;
    private FolderWatch? _watch;
    private int _waiting;

    private LiveLibrary(LibrarySource source, TimeProvider time, Library library, Seen seen)
    {
        _source = source;
        _time = time;
        _seen = seen;
        _state = new(library, new(library.Version, time.GetUtcNow(), null));
    }

    /// <summary>
    /// Raised after the swap, never twice at the same time. Keep handlers short: the next reading waits.
    /// </summary>
    public event Action<Library>? Changed;

    /// <summary>Raised with every problem when a reading is refused.</summary>
    public event Action<IReadOnlyList<Problem>>? Rejected;

    public Library Current => _state.Library;

    public LiveStatus Status => _state.Status;

    /// <summary>Reads the folder once. Does not watch it yet: see <see cref="Watch"/>.</summary>
    public static OpenResult Open(LibrarySource source, TimeProvider time)
    {
        var seen = Look(source, time);
        var read = source.Read(seen.Day);
        return new(read.Library is { } library ? new LiveLibrary(source, time, library, seen) : null, read.Problems);
    }

    /// <summary>From now on, changes are seen within two seconds, and expiry at midnight. Subscribe first.</summary>
    public void Watch() => _watch ??= new(
        _source.Root,
        _time,
        saved: () => ReloadSoon(onlyIfChanged: false),
        poll: () => ReloadSoon(onlyIfChanged: true));

    /// <summary>Reads everything again, off the caller's thread, one reading at a time.</summary>
    public async Task<ReadResult> ReloadAsync(CancellationToken cancellation = default)
    {
        await _oneReading.WaitAsync(cancellation);
        try
        {
            // Looked at before reading: what changes while we read is seen as a change afterwards.
            var seen = Look(_source, _time);
            var read = await Task.Run(() => _source.Read(seen.Day), cancellation);
            var isNewDay = seen.Day != _seen.Day;
            _seen = seen;
            Take(read, isNewDay);
            return read;
        }
        finally
        {
            _oneReading.Release();
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _oneReading.Dispose();
    }

    private static Seen Look(LibrarySource source, TimeProvider time) =>
        new(ContentFolder.Stamp(source.Root), VietnamDay.Today(time));

    private void Take(ReadResult read, bool isNewDay)
    {
        if (read.Library is not { } library)
        {
            Refuse(read.Problems);
        }
        else if (library.Version == Current.Version && !isNewDay)
        {
            // A bad edit was undone, or a file saved without a change.
            _state = _state with { Status = Status with { Refused = null } };
        }
        else
        {
            _state = new(library, new(library.Version, _time.GetUtcNow(), null));
            Changed?.Invoke(library);
        }
    }

    private void Refuse(IReadOnlyList<Problem> problems)
    {
        // One mistake may have a thousand consequences of another kind: what is rare is told first.
        var errors = problems.Where(problem => problem.Severity == Severity.Error)
            .GroupBy(problem => problem.Code).OrderBy(alike => alike.Count()).SelectMany(alike => alike).ToList();
        var refused = new RefusedReading(_time.GetUtcNow(), errors.Count, [.. errors.Take(ProblemsShown)]);
        _state = _state with { Status = Status with { Refused = refused } };
        Rejected?.Invoke([.. errors, .. problems.Where(problem => problem.Severity != Severity.Error)]);
    }

    // A thousand saves while one reading is under way need one more reading, not a thousand.
    private void ReloadSoon(bool onlyIfChanged)
    {
        if (Interlocked.Exchange(ref _waiting, 1) == 0)
        {
            _ = ReloadInBackgroundAsync(onlyIfChanged);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "On a timer, a bug or a handler that throws would end the process.")]
    private async Task ReloadInBackgroundAsync(bool onlyIfChanged)
    {
        try
        {
            await _oneReading.WaitAsync();
            _oneReading.Release();
            Volatile.Write(ref _waiting, 0);
            if (!onlyIfChanged || Look(_source, _time) != _seen)
            {
                await ReloadAsync();
            }
        }
        catch (Exception unforeseen)
        {
            Volatile.Write(ref _waiting, 0);
            var problem = new Problem(
                ProblemCode.Unreadable.Id, Severity.Error, new(string.Empty, 1), unforeseen.Message);
            _state = _state with { Status = Status with { Refused = new(_time.GetUtcNow(), 1, [problem]) } };
        }
    }

    private sealed record State(Library Library, LiveStatus Status);

    private sealed record Seen(string Stamp, DateOnly Day);
}
