using System.Text.Json;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// One turn while it runs: what came in, what it means, the state as it changes, and what will go out. It lives on one
/// thread for microseconds; nothing in it sends, stores or waits.
/// </summary>
public sealed class TurnContext
{
    private readonly List<Activity> replies = [];
    private readonly List<Effect> effects = [];
    private readonly Dictionary<string, string> notes = [];

    // Properties are read dozens of times a turn; each is taken out of its JSON once.
    private readonly Dictionary<string, object> lasting = [];
    private readonly Dictionary<string, object> ofSession = [];
    private readonly int seed;
    private readonly TurnSupply supply;
    private readonly HashSet<string> wanted = [];
    private Random? random;

    // Private, and the only factory recognizes first: no dialog ever sees a message that was not checked for danger.
    private TurnContext(
        Activity activity, Recognition recognition, ConversationState state, DateTimeOffset now, int seed, TurnSupply supply)
    {
        Activity = activity;
        Recognition = recognition;
        State = state;
        Now = now;
        this.seed = seed;
        this.supply = supply;
    }

    /// <summary>What came in.</summary>
    public Activity Activity { get; }

    /// <summary>What it means.</summary>
    public Recognition Recognition { get; }

    /// <summary>The state so far; the engine and its dialogs replace it, never change it.</summary>
    public ConversationState State { get; private set; }

    /// <summary>The time of the turn. There is no other clock.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Chance, the same for the same turn of the same conversation.</summary>
    public Random Random => random ??= new Random(seed);

    /// <summary>What will be sent, in order, once the turn is saved.</summary>
    public IReadOnlyList<Activity> Replies => replies;

    /// <summary>What will be done, in order, once the turn is saved.</summary>
    public IReadOnlyList<Effect> Effects => effects;

    /// <summary>What the turn was about, for the terminal and the tests. Neither stored nor sent.</summary>
    public IReadOnlyDictionary<string, string> Notes => notes;

    /// <summary>Starts a turn: recognition comes first, and nothing can come before it.</summary>
    public static TurnContext Start(
        IRecognizer recognizer, Activity activity, ConversationState state, DateTimeOffset now, int seed, TurnSupply? supply = null) =>
        new(activity, recognizer.Recognize(activity, state.Session, now), state, now, seed, supply ?? TurnSupply.None);

    /// <summary>What had to be looked up and was not at hand.</summary>
    public IReadOnlyCollection<string> Wanted => wanted;

    /// <summary>Bytes nobody can foresee, the same whenever this turn is run.</summary>
    public byte[] Secret(string purpose, int length) => supply.Secret(purpose, length);

    /// <summary>
    /// The answer to a query, or none yet: then the turn ends as it may, nothing of it is kept, and it is run again with the answer.
    /// </summary>
    public string? Fetch(string query)
    {
        if (supply.Answers.TryGetValue(query, out var answer))
        {
            return answer;
        }

        wanted.Add(query);
        return null;
    }

    /// <summary>Adds a reply.</summary>
    public void Send(Activity reply) => replies.Add(reply);

    /// <summary>Replaces the last reply, for middleware on the way out.</summary>
    public void AmendLast(Func<Activity, Activity> amend) => replies[^1] = amend(replies[^1]);

    /// <summary>Adds an effect.</summary>
    public void Do(Effect effect) => effects.Add(effect);

    /// <summary>Notes what the turn was about; the first note of a kind stands.</summary>
    public void Note(string kind, string value) => notes.TryAdd(kind, value);

    /// <summary>Reads a lasting property.</summary>
    public T Get<T>(StateProperty<T> property)
        where T : notnull => Read(property, lasting, State.Properties);

    /// <summary>Writes a lasting property.</summary>
    public void Set<T>(StateProperty<T> property, T value)
        where T : notnull
    {
        State = State with { Properties = property.Set(State.Properties, value) };
        lasting[property.Name] = value;
    }

    /// <summary>Reads a property of this session.</summary>
    public T GetForSession<T>(StateProperty<T> property)
        where T : notnull => Read(property, ofSession, State.Session.Properties);

    /// <summary>Writes a property of this session.</summary>
    public void SetForSession<T>(StateProperty<T> property, T value)
        where T : notnull
    {
        State = State with { Session = Session with { Properties = property.Set(Session.Properties, value) } };
        ofSession[property.Name] = value;
    }

    /// <summary>The part of the state that is erased soon.</summary>
    public Session Session
    {
        get => State.Session;
        set
        {
            if (!ReferenceEquals(State.Session.Properties, value.Properties))
            {
                ofSession.Clear();
            }

            State = State with { Session = value };
        }
    }

    /// <summary>Forgets everything lasting, for "start over".</summary>
    public void ForgetProperties()
    {
        State = State with { Properties = ConversationState.EmptyProperties };
        lasting.Clear();
    }

    private static T Read<T>(StateProperty<T> property, Dictionary<string, object> known, IReadOnlyDictionary<string, JsonElement> properties)
        where T : notnull
    {
        if (known.TryGetValue(property.Name, out var value))
        {
            return (T)value;
        }

        var read = property.In(properties);
        known[property.Name] = read;
        return read;
    }
}
