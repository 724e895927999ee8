namespace AwarenessBot.Channels.Sending;

/// <summary>The replies of one conversation that are in memory, in their order. Only the first is ever on the wire.</summary>
internal sealed class Line(string conversation)
{
    private readonly List<Letter> _letters = [];

    public string Conversation => conversation;

    public LineState State { get; set; }

    /// <summary>While it holds: until when.</summary>
    public DateTimeOffset HoldsUntil { get; set; }

    /// <summary>When the person was last heard.</summary>
    public DateTimeOffset LastHeard { get; private set; }

    public bool IsEmpty => _letters.Count == 0;

    public Letter First => _letters[0];

    /// <summary>Puts a reply in its place; one under way stays first.</summary>
    public void Add(Letter letter, DateTimeOffset heard)
    {
        LastHeard = heard > LastHeard ? heard : LastHeard;
        var place = _letters.Count;
        var front = !IsEmpty && (State == LineState.Sending || First.Part > 0) ? 1 : 0;
        while (letter.IsKept && place > front && _letters[place - 1].Row > letter.Row)
        {
            place--;
        }

        _letters.Insert(place, letter);
    }

    public void RemoveFirst() => _letters.RemoveAt(0);
}

/// <summary>What a conversation is doing.</summary>
internal enum LineState
{
    /// <summary>Nothing yet.</summary>
    Idle,

    /// <summary>In the queue for the next free request.</summary>
    Ready,

    /// <summary>Its first reply is on the wire.</summary>
    Sending,

    /// <summary>Its first reply has failed and waits.</summary>
    Holding,
}
