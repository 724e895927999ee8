using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Dialogs;

/// <summary>One turn among these dialogs.</summary>
internal static class Scene
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    public static DialogContext With(params Dialog[] dialogs) => With([], dialogs);

    /// <summary>One turn that finds these dialogs under way: <c>id</c> or <c>id/step</c>, the active one last.</summary>
    public static DialogContext With(string[] stack, params Dialog[] dialogs)
    {
        var state = new ConversationState { Session = new Session { Stack = [.. stack.Select(Instance)] } };
        return new DialogContext(
            new DialogSet(dialogs), TurnContext.Start(new ScriptedRecognizer(), Say.Message("hello"), state, Now, seed: 0));
    }

    public static IEnumerable<string> Ids(this DialogContext dialog) => dialog.Stack.Select(instance => instance.Id);

    private static DialogInstance Instance(string path) =>
        path.Split('/') is [var id, var step] ? new(id, step, DialogInstance.NoValues) : new(path, "", DialogInstance.NoValues);
}
