using System.Reflection;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Moq;

namespace AwarenessBot.Engine.Tests.Turns;

/// <summary>Danger first is kept by the type: there is no turn without a recognition, and no other way to make one.</summary>
public sealed class TurnContextStart
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_outside_can_construct_a_turn()
    {
        Assert.True(typeof(TurnContext).IsSealed);
        Assert.All(typeof(TurnContext).GetConstructors(All), constructor => Assert.True(constructor.IsPrivate));
    }

    [Fact]
    public void Starting_with_a_recognizer_is_the_only_way_to_get_one()
    {
        var ways = typeof(TurnContext).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(All | BindingFlags.DeclaredOnly))
            .Where(method => method.IsStatic && method.ReturnType == typeof(TurnContext))
            .ToList();

        var start = Assert.Single(ways);
        Assert.Equal(nameof(TurnContext.Start), start.Name);
        Assert.Equal(typeof(IRecognizer), start.GetParameters()[0].ParameterType);
    }

    [Fact]
    public void Nothing_in_a_turn_can_change_what_came_in_or_what_it_means()
    {
        foreach (var name in new[] { nameof(TurnContext.Activity), nameof(TurnContext.Recognition), nameof(TurnContext.Now) })
        {
            Assert.False(typeof(TurnContext).GetProperty(name)?.CanWrite);
        }
    }

    [Fact]
    public void Every_activity_is_recognized_once_with_the_recent_words_before_anything_else_runs()
    {
        var happened = new List<string>();
        var session = new Session { Recent = [new Said("before", Now)] };
        var activity = Say.Message("hello");
        var meaning = new ScriptedRecognition();
        var recognizer = new Mock<IRecognizer>(MockBehavior.Strict);
        recognizer.Setup(door => door.Recognize(activity, session, Now))
            .Callback(() => happened.Add("recognized")).Returns(meaning);
        var bot = new Bot(
            recognizer.Object,
            [new Station(dialog => happened.Add(dialog.Turn.Recognition == meaning ? "ran" : "ran blind"))],
            new Engine.Dialogs.DialogSet([]),
            new PlainFallback());

        bot.Run(activity, new ConversationState { Session = session }, Now, seed: 0);

        Assert.Equal(["recognized", "ran"], happened);
        recognizer.Verify(door => door.Recognize(It.IsAny<Activity>(), It.IsAny<Session>(), It.IsAny<DateTimeOffset>()), Times.Once);
    }

    [Fact]
    public void When_recognition_fails_nothing_else_runs()
    {
        var recognizer = new Mock<IRecognizer>();
        recognizer.Setup(door => door.Recognize(It.IsAny<Activity>(), It.IsAny<Session>(), It.IsAny<DateTimeOffset>()))
            .Throws(new InvalidOperationException());
        var ran = false;
        var bot = new Bot(recognizer.Object, [new Station(_ => ran = true)], new Engine.Dialogs.DialogSet([]), new PlainFallback());

        Assert.Throws<InvalidOperationException>(() => bot.Run(Say.Message("hello"), new ConversationState(), Now, seed: 0));
        Assert.False(ran);
    }

    [Fact]
    public void A_turn_keeps_its_properties_apart_from_those_of_the_session()
    {
        var property = new StateProperty<string>("p", ActivityJson.Default.String, "default");
        var turn = TurnContext.Start(new ScriptedRecognizer(), Say.Message("hello"), new ConversationState(), Now, seed: 0);

        turn.Set(property, "lasting");
        turn.SetForSession(property, "session");
        Assert.Equal(("lasting", "session"), (turn.Get(property), turn.GetForSession(property)));

        turn.ForgetProperties();
        Assert.Equal(("default", "session"), (turn.Get(property), turn.GetForSession(property)));
    }

    [Fact]
    public void The_first_note_of_a_kind_stands()
    {
        var turn = TurnContext.Start(new ScriptedRecognizer(), Say.Message("hello"), new ConversationState(), Now, seed: 0);

        turn.Note("topic", "first");
        turn.Note("topic", "second");

        Assert.Equal("first", turn.Notes["topic"]);
    }
}
