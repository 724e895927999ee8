using System.Text.Json;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class BotRuns
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly StateProperty<string> Seen = new("seen", ActivityJson.Default.String, "");

    [Fact]
    public void The_same_input_gives_the_same_answer_and_the_state_given_is_left_alone()
    {
        var bot = Stage.BotOf([new RecordedDialog("ask") { OnBegin = Ask }], new Station(dialog => dialog.Begin("ask")));
        var state = new ConversationState
        {
            Turns = 4,
            Session = new Session { Stack = [new DialogInstance("below", "here", DialogInstance.NoValues)], Recent = [new Said("before", Now)] },
            Properties = Seen.Set(ConversationState.EmptyProperties, "once"),
        };
        var before = Json(state);

        var first = bot.Run(Say.Message("hello"), state, Now, seed: 7);
        var second = bot.Run(Say.Message("hello"), state, Now, seed: 7);

        Assert.Equal(Json(first), Json(second));
        Assert.Equal(before, Json(state));
        Assert.NotEqual(before, Json(first.State));
        Assert.NotEqual(Json(first), Json(bot.Run(Say.Message("hello"), state, Now, seed: 8)));

        static void Ask(DialogContext dialog)
        {
            dialog.GoTo("asked");
            dialog.Note("n", $"{dialog.Turn.Random.Next()}");
            dialog.Turn.Set(Seen, dialog.Turn.Get(Seen) + " more");
            dialog.Turn.Send(Say.Reply($"{dialog.Turn.Now:O} {dialog.Turn.Random.Next()}"));
            dialog.Turn.Do(Effect.Count("asked"));
            dialog.Turn.Note("topic", "asking");
        }
    }

    [Fact]
    public void A_turn_is_counted_and_dated()
    {
        var result = Stage.BotOf().Run(Say.Message("hello"), new ConversationState { Turns = 41 }, Now, seed: 0);

        Assert.Equal((42, Now), (result.State.Turns, result.State.LastTurnAt));
    }

    [Fact]
    public void Middleware_stands_around_what_follows_it()
    {
        var happened = new List<string>();

        Stage.BotOf(Around("a"), Around("b"), Around("c")).Run(Say.Message("hello"), new ConversationState(), Now, 0);

        Assert.Equal(["a in", "b in", "c in", "c out", "b out", "a out"], happened);

        Station Around(string name) => new((_, next) =>
        {
            happened.Add(name + " in");
            next();
            happened.Add(name + " out");
        });
    }

    [Fact]
    public void Middleware_that_does_not_pass_on_ends_the_turn_there()
    {
        var happened = new List<string>();

        var result = Stage.BotOf(
            new Station((_, next) =>
            {
                next();
                happened.Add("out");
            }),
            new Station((dialog, _) => dialog.Turn.Send(Say.Reply("stop"))),
            new Station(_ => happened.Add("never"))).Run(Say.Message("hello"), new ConversationState(), Now, 0);

        Assert.Equal(["out"], happened);
        Assert.Equal(["stop"], result.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public void Middleware_on_the_way_out_sees_the_replies_and_may_amend_the_last()
    {
        var result = Stage.BotOf(
            new Station((dialog, next) =>
            {
                next();
                dialog.Turn.AmendLast(reply => reply with { InputHint = "expectingInput" });
            }),
            new Station(dialog =>
            {
                dialog.Turn.Send(Say.Reply("one"));
                dialog.Turn.Send(Say.Reply("two"));
            })).Run(Say.Message("hello"), new ConversationState(), Now, 0);

        Assert.Equal([("one", null), ("two", "expectingInput")], result.Replies.Select(reply => (reply.Text, reply.InputHint)));
    }

    [Fact]
    public void A_replaced_bot_takes_the_turns_that_begin_afterwards()
    {
        Bot first = Stage.BotOf(), second = Stage.BotOf();
        var slot = new BotSlot(first);

        Assert.Same(first, slot.Current);
        slot.Replace(second);
        Assert.Same(second, slot.Current);
    }

    private static string Json(TurnResult result) => string.Join(
        '\n',
        Json(result.State),
        string.Join('\n', result.Replies.Select(reply => JsonSerializer.Serialize(reply, ActivityJson.Default.Activity))),
        string.Join('\n', result.Effects.Select(effect => $"{effect.Kind} {effect.Payload}")),
        string.Join('\n', result.Notes.Select(note => $"{note.Key} {note.Value}")));

    private static string Json(ConversationState state)
    {
        var stored = StateJson.Write(state);
        return System.Text.Encoding.UTF8.GetString([.. stored.Lasting, .. stored.Session ?? []]);
    }
}
