using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Benchmarks;

/// <summary>Understands nothing and says what it heard: what the pipeline and the commit cost by themselves.</summary>
internal static class EchoBot
{
    public static Bot Build() => new(new Deaf(), [new Echo()], new DialogSet([]), new Silent());

    private sealed class Deaf : IRecognizer
    {
        private static readonly Recognition Understood = new Nothing();

        public Recognition Recognize(Activity activity, Session session, DateTimeOffset now) => Understood;
    }

    private sealed class Nothing : Recognition
    {
        public override bool? YesNo => null;

        public override string? Place => null;

        public override int? ChoiceAmong(IReadOnlyList<string> labels) => null;
    }

    private sealed class Echo : Engine.Middleware.IMiddleware
    {
        public void OnTurn(DialogContext dialog, Action next) =>
            dialog.Turn.Send(new Activity { Type = ActivityTypes.Message, Text = dialog.Turn.Activity.Text });
    }

    private sealed class Silent : IFallback
    {
        public IReadOnlyList<Activity> WhenBroken(Activity activity) => [];

        public IReadOnlyList<Activity> WhenUnsaved(Activity activity) => [];
    }
}
