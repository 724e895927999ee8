namespace AwarenessBot.Engine.Dialogs;

/// <summary>
/// Something the bot does over several turns. It keeps nothing itself: where it is stands in the
/// <see cref="State.DialogInstance"/> on the stack, by the name of a step, never by a number.
/// </summary>
public abstract class Dialog
{
    /// <summary>Stored in the state: never change one that has shipped.</summary>
    public abstract string Id { get; }

    /// <summary>It has just been put on the stack.</summary>
    public abstract void Begin(DialogContext dialog);

    /// <summary>The person has said something while it was active.</summary>
    public abstract void Continue(DialogContext dialog);

    /// <summary>Asks its present question again: after an interruption, or when the dialog on top of it has ended.</summary>
    public abstract void Reprompt(DialogContext dialog);

    /// <summary>Asks its present question again after a short aside: only the question, not what led up to it.</summary>
    public virtual void AskBriefly(DialogContext dialog) => Reprompt(dialog);

    /// <summary>
    /// Whether what the person said answers the present question, so that a word that is also a command ("thôi") is
    /// taken as the answer.
    /// </summary>
    public virtual bool Claims(DialogContext dialog) => false;

    /// <summary>The buttons its present question has, as offered; none for an open question.</summary>
    public virtual IReadOnlyList<string> Labels(DialogContext dialog) => [];

    /// <summary>Whether this version still knows the step: a state may be older than the content.</summary>
    public virtual bool Knows(string step) => true;
}
