using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Engine.Dialogs;

/// <summary>A turn together with the dialog stack: what middleware and dialogs work with.</summary>
public sealed class DialogContext(DialogSet dialogs, TurnContext turn)
{
    /// <summary>Interruptions on top of interruptions kept; the oldest falls off.</summary>
    public const int MaxDepth = 8;

    // Two dialogs that begin each other would spin for ever; no honest turn comes near this.
    private const int MaxMoves = 64;

    private int moves;

    // Many stations ask the active dialog the same about the same state: it is answered once.
    private Asked<bool>? claims;
    private Asked<IReadOnlyList<string>>? labels;

    /// <summary>The turn.</summary>
    public TurnContext Turn => turn;

    /// <summary>The dialogs under way, the active one last.</summary>
    public IReadOnlyList<DialogInstance> Stack => turn.Session.Stack;

    /// <summary>The active one, if any.</summary>
    public DialogInstance? Active => Stack.Count == 0 ? null : Stack[^1];

    /// <summary>Whether something waits below the active dialog.</summary>
    public bool HasBelow => Stack.Count > 1;

    /// <summary>What the active dialog has noted under this name.</summary>
    public string? Noted(string name) => Active?.Values.GetValueOrDefault(name);

    /// <summary>The dialog that is active, if this version knows it.</summary>
    public Dialog? ActiveDialog => Find(Active);

    /// <summary>Whether the active dialog takes what was said as its answer.</summary>
    public bool ActiveClaims => Once(ref claims, static (dialog, context) => dialog?.Claims(context) ?? false);

    /// <summary>The buttons of the active dialog's present question.</summary>
    public IReadOnlyList<string> ActiveLabels => Once(ref labels, static (dialog, context) => dialog?.Labels(context) ?? []);

    /// <summary>Gives the turn to the active dialog.</summary>
    public ContinueOutcome Continue()
    {
        if (Active is not { } active)
        {
            return ContinueOutcome.Nothing;
        }

        if (Find(active) is not { } dialog)
        {
            CancelAll();
            return ContinueOutcome.Lost;
        }

        dialog.Continue(this);
        return ContinueOutcome.Continued;
    }

    /// <summary>
    /// Gives the turn to the dialog below the active one if it takes what was said as its answer: its buttons may still be
    /// on the screen. The active one is then gone.
    /// </summary>
    public bool ContinueBelow()
    {
        if (!HasBelow)
        {
            return false;
        }

        var stack = Stack;
        Pop();
        if (!ActiveClaims)
        {
            SetStack(stack);
            return false;
        }

        Continue();
        return true;
    }

    /// <summary>Puts a dialog on top and begins it, at a named step if the dialog has steps.</summary>
    public void Begin(string id, string step = "")
    {
        Move();
        var dialog = dialogs.Find(id) ?? throw new InvalidOperationException($"There is no dialog '{id}'.");
        var stack = Stack.Append(new DialogInstance(id, step, DialogInstance.NoValues));
        SetStack([.. stack.Skip(Math.Max(0, Stack.Count + 1 - MaxDepth))]);
        dialog.Begin(this);
    }

    /// <summary>Begins a dialog, in place of itself where it is the active one already.</summary>
    public void BeginAnew(string id, string step = "")
    {
        if (Active?.Id == id)
        {
            Pop();
        }

        Begin(id, step);
    }

    /// <summary>Ends the active dialog; the one below asks its question again.</summary>
    public void End()
    {
        Pop();
        Reprompt();
    }

    /// <summary>Takes the active dialog off without a word to the one below.</summary>
    public void Pop()
    {
        Move();
        SetStack([.. Stack.SkipLast(1)]);
    }

    /// <summary>Goes back to a dialog that waits, leaving behind without a word what lies on it. False where it does not wait.</summary>
    public bool ReturnTo(string id)
    {
        var at = Stack.ToList().FindLastIndex(waiting => waiting.Id == id);
        if (at < 0)
        {
            return false;
        }

        SetStack([.. Stack.Take(at + 1)]);
        return true;
    }

    /// <summary>Puts a dialog on top at a named step without a word: something else is said first.</summary>
    public void Put(string id, string step, IReadOnlyDictionary<string, string> values) =>
        SetStack([.. Stack.Append(new DialogInstance(id, step, values)).TakeLast(MaxDepth)]);

    /// <summary>Begins another dialog in place of the active one.</summary>
    public void Replace(string id)
    {
        Pop();
        Begin(id);
    }

    /// <summary>Ends everything without a word.</summary>
    public void CancelAll() => SetStack([]);

    /// <summary>The active dialog asks its question again. False where there is none.</summary>
    public bool Reprompt() => Ask(static (dialog, context) => dialog.Reprompt(context));

    /// <summary>The active dialog asks only its question again. False where there is none.</summary>
    public bool AskBriefly() => Ask(static (dialog, context) => dialog.AskBriefly(context));

    /// <summary>Moves the active dialog to a named step.</summary>
    public void GoTo(string step) => SetActive(Top with { Step = step });

    /// <summary>Notes a small value in the active dialog; nothing removes it.</summary>
    public void Note(string name, string? value)
    {
        var values = new Dictionary<string, string>(Top.Values);
        if (value is null)
        {
            values.Remove(name);
        }
        else
        {
            values[name] = value;
        }

        SetActive(Top with { Values = values });
    }

    /// <summary>Notes a value in a dialog that may be waiting below; nothing happens where there is none.</summary>
    public void NoteIn(string id, string name, string value)
    {
        var at = Stack.ToList().FindLastIndex(waiting => waiting.Id == id);
        if (at >= 0)
        {
            var noted = Stack[at] with { Values = new Dictionary<string, string>(Stack[at].Values) { [name] = value } };
            SetStack([.. Stack.Take(at), noted, .. Stack.Skip(at + 1)]);
        }
    }

    private T Once<T>(ref Asked<T>? known, Func<Dialog?, DialogContext, T> ask)
    {
        // A state is replaced, never changed: the same one has the same answer.
        if (known is null || !ReferenceEquals(known.State, turn.State))
        {
            var state = turn.State;
            known = new Asked<T>(state, ask(ActiveDialog, this));
        }

        return known.Answer;
    }

    private DialogInstance Top => Active ?? throw new InvalidOperationException("No dialog is active.");

    private bool Ask(Action<Dialog, DialogContext> ask)
    {
        Move();
        if (Active is not { } active)
        {
            return false;
        }

        if (Find(active) is not { } dialog)
        {
            CancelAll();
            return false;
        }

        ask(dialog, this);
        return true;
    }

    private Dialog? Find(DialogInstance? instance) =>
        instance is not null && dialogs.Find(instance.Id) is { } dialog && dialog.Knows(instance.Step) ? dialog : null;

    private void SetActive(DialogInstance instance) => SetStack([.. Stack.SkipLast(1), instance]);

    private void SetStack(IReadOnlyList<DialogInstance> stack) => turn.Session = turn.Session with { Stack = stack };

    private void Move()
    {
        if (++moves > MaxMoves)
        {
            throw new InvalidOperationException("The dialogs of this turn begin each other without end.");
        }
    }

    private sealed record Asked<T>(ConversationState State, T Answer);
}

/// <summary>What became of giving the turn to the active dialog.</summary>
public enum ContinueOutcome
{
    /// <summary>No dialog is under way.</summary>
    Nothing,

    /// <summary>It took the turn.</summary>
    Continued,

    /// <summary>The state names a dialog or step that no longer exists; the stack was cleared.</summary>
    Lost,
}
