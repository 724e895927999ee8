using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Walking;

/// <summary>Runs turns of the real bot for the walk, and says when two states are the same to a person.</summary>
internal sealed class Walker
{
    private const string Tel111 = "tel:111";
    private readonly Library library;
    private readonly DateTimeOffset now;
    private readonly Bot bot;

    public Walker(Library library, TimeProvider time)
    {
        this.library = library;
        now = time.GetUtcNow();
        var reader = new Reader(library);
        bot = BotBuilder.Build(library, new ConversationOptions(), time, reader, new Remembering(new Recognizer(reader)));
    }

    public TurnResult Say(ConversationState state, string text) => Run(state, new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>
    /// Every place a walk may begin: the chat just opened, and each thing of the content begun, alone and in the middle of
    /// something else, by somebody unknown and by each audience.
    /// </summary>
    public IEnumerable<(string Name, TurnResult Result)> Beginnings()
    {
        yield return ("opening the chat", Run(new ConversationState(), new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = "walker" }],
        }));

        foreach (var audience in Enum.GetValues<Audience>().Cast<Audience?>().Append(null))
        {
            var known = Knowing(audience);
            foreach (var item in library.Topics.Values.Select(topic => "topic:" + topic.Id)
                         .Concat(Starts(audience)))
            {
                yield return ($"{audience?.ToString() ?? "somebody"} in {item}", Begin(known, [item]));
                yield return ($"{audience?.ToString() ?? "somebody"} in {item} from the middle of another", Begin(known, [Another(item), item]));
            }
        }
    }

    /// <summary>What can be pressed, or, where the question is open, typed.</summary>
    public IReadOnlyList<string> AnswersTo(TurnResult result)
    {
        var labels = result.Replies.Count == 0 ? [] : result.Replies[^1].SuggestedActions?.Actions.Select(action => action.Title) ?? [];

        // Open questions are those of place and text steps; the name of a province answers both.
        return IsOpenQuestion(result.State) ? [.. labels, library.Provinces[0].Name] : [.. labels];
    }

    public static bool Shows111(TurnResult result) => result.Replies
        .SelectMany(reply => reply.Attachments ?? [])
        .Any(attachment => attachment.Content is { } card && card.GetRawText().Contains($"\"{Tel111}\"", StringComparison.Ordinal));

    /// <summary>Nothing has to be finished: no guided dialog, quiz or comic is under way.</summary>
    public static bool IsFree(ConversationState state) => !UnderWay.Any(state.Session);

    /// <summary>The state without the words said on the way, so that every message is judged by itself.</summary>
    public static ConversationState Quiet(ConversationState state) => state with { Session = state.Session with { Recent = [] } };

    /// <summary>The same to a person: the same audience, the same dialog at the same step, something below or nothing.</summary>
    public static string KeyOf(ConversationState state)
    {
        var person = Person.Property.In(state.Properties);
        var top = state.Session.Stack.Count == 0 ? null : state.Session.Stack[^1];
        var values = top?.Values.Where(value => value.Key != "shuffle" && !value.Key.StartsWith(Told.Prefix, StringComparison.Ordinal)).OrderBy(value => value.Key).Select(value => $"{value.Key}={value.Value}");
        var depth = Math.Min(state.Session.Stack.Count, 2);
        return $"{person.Audience}|{person.AskedWho}|{top}|{string.Join(',', values ?? [])}|{depth}|{IsFree(state)}";
    }

    private IEnumerable<string> Starts(Audience? audience) =>
    [
        .. library.Dialogs.Values
            .Where(dialog => audience is not { } known || dialog.Audiences.Count == 0 || dialog.Audiences.Contains(known))
            .Select(dialog => "dialog:" + dialog.Id),
        .. library.Quizzes.Values.Select(quiz => "quiz:" + quiz.Id),
        .. library.Comics.Values.Select(comic => "comic:" + comic.Id),
        "@report",
        "@erase",
    ];

    private string Another(string item) => Starts(null).First(other => other != item);

    private bool IsOpenQuestion(ConversationState state)
    {
        if (state.Session.Stack is not [.., var top])
        {
            return false;
        }

        return (top.Id == ReportDialog.TheId && ReportQuestions.IsOpen(top.Step)) ||
            (library.Dialogs.Values.FirstOrDefault(dialog => GuidedDialogRunner.IdOf(dialog.Id) == top.Id) is { } script &&
                script.Steps.GetValueOrDefault(top.Step)?.Ask is Content.Dialogs.StepQuestion.Place or Content.Dialogs.StepQuestion.Text);
    }

    private static ConversationState Knowing(Audience? audience) => new()
    {
        Properties = Person.Property.Set(
            ConversationState.EmptyProperties, new Person { Audience = audience, AskedWho = true, Welcomed = true }),
    };

    private TurnResult Begin(ConversationState state, IReadOnlyList<string> references) => references
        .Select(reference => new Activity { Type = ActivityTypes.Event, Name = EventNames.Open, Value = JsonText.Of(reference) })
        .Aggregate(new TurnResult(state, [], [], TurnOutcome.NoNotes), (before, open) => Run(before.State, open));

    private TurnResult Run(ConversationState state, Activity activity) => bot.Run(activity with { Id = "walk" }, state, now, 1);
}
