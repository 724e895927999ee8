using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// The door to understanding. Every activity passes it before anything else sees the turn: a <see cref="TurnContext"/>
/// cannot be made without what it returns.
/// </summary>
public interface IRecognizer
{
    /// <summary>What the activity means, read together with the person's last messages. Pure: no clock, no I/O.</summary>
    Recognition Recognize(Activity activity, Session session, DateTimeOffset now);
}

/// <summary>What was understood of one activity, as far as the engine and its prompts need to know.</summary>
public abstract class Recognition
{
    /// <summary>Yes, no, or neither.</summary>
    public abstract bool? YesNo { get; }

    /// <summary>The id of the one place named, if any.</summary>
    public abstract string? Place { get; }

    /// <summary>Which of these button labels is meant ("số 2", the label without diacritics), if exactly one is.</summary>
    public abstract int? ChoiceAmong(IReadOnlyList<string> labels);

    /// <summary>Which of these ways of saying something it is, polite words aside, if it is one.</summary>
    public virtual int? WordingAmong(IReadOnlyList<string> wordings) => null;

    /// <summary>Somebody may be in danger: it is to be heard whatever limit of a channel it is beyond.</summary>
    public virtual bool MustBeHeard => false;

    /// <summary>Never what was said.</summary>
    public sealed override string ToString() => GetType().Name;
}
