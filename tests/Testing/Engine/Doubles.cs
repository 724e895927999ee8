using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Testing.Engine;

/// <summary>A station of the turn written where it is used.</summary>
public sealed class Station(Action<DialogContext, Action> onTurn) : IMiddleware
{
    /// <summary>A station that does its part and passes the turn on.</summary>
    public Station(Action<DialogContext> onTurn)
        : this((dialog, next) =>
        {
            onTurn(dialog);
            next();
        })
    {
    }

    public void OnTurn(DialogContext dialog, Action next) => onTurn(dialog, next);
}

/// <summary>A dialog that writes down what happens to it and does what the test says.</summary>
public sealed class RecordedDialog(string id) : Dialog
{
    public override string Id => id;

    /// <summary>What happened: <c>begin</c>, <c>continue</c>, <c>reprompt</c>, in order.</summary>
    public List<string> Happened { get; } = [];

    public Action<DialogContext> OnBegin { get; init; } = _ => { };

    public Action<DialogContext> OnContinue { get; init; } = _ => { };

    public Action<DialogContext> OnReprompt { get; init; } = _ => { };

    public Func<DialogContext, bool> OnClaims { get; init; } = _ => false;

    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>The steps it knows; all of them when not said.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    public override void Begin(DialogContext dialog) => Do("begin", OnBegin, dialog);

    public override void Continue(DialogContext dialog) => Do("continue", OnContinue, dialog);

    public override void Reprompt(DialogContext dialog) => Do("reprompt", OnReprompt, dialog);

    public override bool Claims(DialogContext dialog) => OnClaims(dialog);

    public override IReadOnlyList<string> Labels(DialogContext dialog) => Offers;

    public override bool Knows(string step) => Steps?.Contains(step) ?? true;

    private void Do(string what, Action<DialogContext> act, DialogContext dialog)
    {
        Happened.Add(what);
        act(dialog);
    }
}

/// <summary>Says one recognisable sentence for each way to fail.</summary>
public sealed class PlainFallback : IFallback
{
    public const string Broken = "broken: call 111";
    public const string Unsaved = "unsaved: call 111";

    public IReadOnlyList<Activity> WhenBroken(Activity activity) => [Say.Reply(Broken)];

    public IReadOnlyList<Activity> WhenUnsaved(Activity activity) => [Say.Reply(Unsaved)];
}

/// <summary>Activities as short as a test needs them.</summary>
public static class Say
{
    /// <summary>A message from a person in conversation <c>c1</c> of the channel <c>test</c>.</summary>
    public static Activity Message(string text, string id = "a1", string conversation = "c1") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "test",
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "u1", Role = "user" },
        Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        Text = text,
    };

    /// <summary>What a dialog sends.</summary>
    public static Activity Reply(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
