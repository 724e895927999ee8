namespace AwarenessBot.Simulators.Phone;

/// <summary>A message as a phone shows it.</summary>
/// <param name="Number">Which one: they count up.</param>
/// <param name="Person">Whose phone.</param>
/// <param name="IsOfBot">Whether the bot wrote it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Buttons">What is under it.</param>
/// <param name="Picture">The platform's id of its picture, if it has one.</param>
/// <param name="At">When, by the simulated clock.</param>
public sealed record Bubble(
    long Number, string Person, bool IsOfBot, string Text, IReadOnlyList<PhoneButton> Buttons, string? Picture, DateTimeOffset At)
{
    public override string ToString() => nameof(Bubble);
}

/// <summary>Something to press.</summary>
/// <param name="Kind"><c>say</c>, <c>quick</c> (vanishes with the next message), <c>dial</c> or <c>open</c>.</param>
/// <param name="Title">What is written on it.</param>
/// <param name="Value">What is said, dialled or opened.</param>
public sealed record PhoneButton(string Kind, string Title, string Value)
{
    public override string ToString() => nameof(PhoneButton);
}

/// <summary>What is on everybody's phone, in order.</summary>
public sealed class Screens(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Bubble> _bubbles = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _bubbles.Count;
            }
        }
    }

    public IReadOnlyList<Bubble> Of(string person)
    {
        lock (_gate)
        {
            return [.. _bubbles.Where(bubble => bubble.Person == person)];
        }
    }

    public void Show(string person, bool isOfBot, string text, IReadOnlyList<PhoneButton>? buttons = null, string? picture = null)
    {
        lock (_gate)
        {
            _bubbles.Add(new Bubble(_bubbles.Count + 1, person, isOfBot, text, buttons ?? [], picture, time.GetUtcNow()));
        }
    }
}
