using AwarenessBot.Content;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Walking;

/// <summary>
/// Visits every state a person can reach by pressing buttons, for every audience, and proves of each: 111 is at most two
/// taps away, every danger phrase interrupts it, and there is a way out.
/// </summary>
public sealed class StateWalk
{
    private readonly Walker walker;
    private readonly IReadOnlyList<string> phrases;
    private readonly Dictionary<string, Place> places = [];
    private readonly List<WalkProblem> problems = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Prepares the walk over this content with these danger phrases (each must raise at least "urgent").</summary>
    public StateWalk(Library library, TimeProvider time, IReadOnlyList<string> dangerPhrases)
    {
        walker = new Walker(library, time);
        phrases = dangerPhrases;
    }

    /// <summary>Walks.</summary>
    public WalkReport Run()
    {
        Explore();
        foreach (var place in places.Values)
        {
            CheckHelp(place);
            CheckInterruptions(place);
        }

        CheckWaysOut();
        return new WalkReport(places.Count, places.Values.Sum(place => place.Taps.Count), phrases.Count * places.Count, problems, said);
    }

    private void Explore()
    {
        var queue = new Queue<Place>();
        foreach (var (name, result) in walker.Beginnings())
        {
            Visit(name, result);
        }

        while (queue.TryDequeue(out var place))
        {
            foreach (var said in place.Labels)
            {
                try
                {
                    var result = walker.Say(place.State, said);
                    place.Taps.Add(new(Visit($"{place.Name} > {said}", result), Walker.Shows111(result)));
                }
#pragma warning disable CA1031 // Whatever breaks here would break for a person: it is what the walk looks for.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    problems.Add(new(place.Name, $"pressing '{said}' fails: {e.Message}"));
                }
            }
        }

        Place Visit(string name, TurnResult result)
        {
            said.UnionWith(result.Replies.Select(reply => reply.Text).OfType<string>());
            var key = Walker.KeyOf(result.State);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = new Place(name, Walker.Quiet(result.State), walker.AnswersTo(result));
                queue.Enqueue(place);
                if (place.Labels.Count == 0)
                {
                    problems.Add(new(name, "a dead end: no button is offered"));
                }
            }

            return place;
        }
    }

    private void CheckHelp(Place place)
    {
        if (!place.Taps.Any(tap => tap.Shows111 || tap.To.Taps.Any(second => second.Shows111)))
        {
            problems.Add(new(place.Name, "111 is more than two taps away"));
        }
    }

    private void CheckInterruptions(Place place)
    {
        foreach (var phrase in phrases)
        {
            var result = walker.Say(place.State, phrase);
            if (!result.Notes.ContainsKey(TurnNotes.Danger) || !Walker.Shows111(result))
            {
                // The phrase is content's own example, so it may be shown to the editor.
                problems.Add(new(place.Name, $"'{phrase}' does not interrupt"));
            }
        }
    }

    // Backwards from the places where nothing is under way: whatever is not reached is a trap.
    private void CheckWaysOut()
    {
        var free = places.Values.Where(place => Walker.IsFree(place.State)).ToHashSet();
        for (var before = -1; before != free.Count;)
        {
            before = free.Count;
            free.UnionWith(places.Values.Where(place => place.Taps.Any(tap => free.Contains(tap.To))));
        }

        problems.AddRange(places.Values.Except(free).Select(place => new WalkProblem(place.Name, "no way out")));
    }
}

/// <summary>What the walk found.</summary>
/// <param name="States">How many states were visited.</param>
/// <param name="Taps">How many buttons were pressed.</param>
/// <param name="Interruptions">How many times a danger phrase was said.</param>
/// <param name="Problems">What does not hold.</param>
/// <param name="Said">Every message the bot sent on the way.</param>
public sealed record WalkReport(
    int States, int Taps, int Interruptions, IReadOnlyList<WalkProblem> Problems, IReadOnlySet<string> Said);

/// <summary>A state in which something does not hold, by the way that leads there.</summary>
public sealed record WalkProblem(string Where, string What);

internal sealed class Place(string name, ConversationState state, IReadOnlyList<string> labels)
{
    public string Name => name;

    public ConversationState State => state;

    /// <summary>The buttons offered, and, where the question is open, something to answer it with.</summary>
    public IReadOnlyList<string> Labels => labels;

    public List<Tap> Taps { get; } = [];
}

internal readonly record struct Tap(Place To, bool Shows111);
