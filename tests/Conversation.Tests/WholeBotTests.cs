using System.Text.Json;
using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Tests;

public sealed class WholeBotTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Bot> Shared = new(() => BotBuilder.Build(Read(), new ConversationOptions(), new Clock()));

    private static Bot Bot => Shared.Value;

    [Fact]
    public void The_same_turn_gives_the_same_answer_however_often_it_is_run()
    {
        foreach (var text in (string[])["xin chao", "Đố vui mật khẩu", "em muốn chết", "bi bat nat thi lam gi", "menu"])
        {
            var first = Bot.Run(Message(text), new ConversationState(), Now, 7);
            var second = Bot.Run(Message(text), new ConversationState(), Now, 7);
            Assert.Equal(Json(first), Json(second));
        }
    }

    [Fact]
    public void Whoever_is_in_danger_must_be_heard_and_so_must_whatever_they_say_next()
    {
        var alarmed = Bot.Run(Message("em muốn chết"), new ConversationState(), Now, 7).State;

        Assert.True(Bot.Recognize(Message("em muốn chết"), new ConversationState(), Now).MustBeHeard);
        Assert.True(Bot.Recognize(Message("vâng"), alarmed, Now).MustBeHeard);
        Assert.False(Bot.Recognize(Message("vâng"), new ConversationState(), Now).MustBeHeard);
    }

    [Fact]
    public void Events_nobody_asked_for_are_passed_over_in_silence()
    {
        foreach (var type in (string[])[ActivityTypes.Typing, ActivityTypes.EndOfConversation, "somethingNew"])
        {
            Assert.Empty(Bot.Run(new Activity { Type = type, Id = "1" }, new ConversationState(), Now, 1).Replies);
        }
    }

    [Fact]
    public void A_link_opens_what_it_names_and_an_unknown_one_opens_nothing()
    {
        Assert.Equal("evidence", Open("topic:evidence").Notes[TurnNotes.Topic]);
        Assert.Empty(Open("topic:khong_co").Replies);
        Assert.Empty(Open("../../etc/passwd").Replies);
    }

    [Fact]
    public void Without_a_store_danger_is_still_answered_and_anything_else_gets_the_help_card()
    {
        var danger = Bot.Fallback.WhenUnsaved(Message("em ko muon song nua"));
        var other = Bot.Fallback.WhenUnsaved(Message("xin chao"));

        Assert.Contains(danger, reply => reply.Text?.Contains("không phải lỗi", StringComparison.Ordinal) ?? false);
        Assert.All([danger, other, Bot.Fallback.WhenBroken(Message("xin chao"))], replies => Assert.Contains("tel:111", Cards(replies), StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_expired_is_no_longer_explained()
    {
        var years = Now.AddYears(2);
        var result = Bot.Run(Message("lam sao giu bang chung bi bat nat tren mang"), new ConversationState(), years, 1);
        Assert.False(result.Notes.ContainsKey(TurnNotes.Topic));
    }

    [Fact]
    public void A_state_that_names_a_dialog_of_an_older_version_is_met_with_the_menu()
    {
        var stack = new DialogInstance("dialog:da_xoa", "buoc", DialogInstance.NoValues);
        var state = new ConversationState { Session = new Session { Stack = [stack] } };
        var result = Bot.Run(Message("xin chao"), state, Now, 1);
        Assert.NotEmpty(result.Replies);
        Assert.DoesNotContain(result.State.Session.Stack, dialog => dialog.Id == stack.Id);
    }

    private static TurnResult Open(string reference) => Bot.Run(
        new Activity { Type = ActivityTypes.Event, Id = "1", Name = "open", Value = JsonText.Of(reference) }, new ConversationState(), Now, 1);

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Id = "1", Text = text };

    private static string Json(TurnResult result) => string.Join('\n', result.Replies.Select(reply => JsonSerializer.Serialize(reply, ActivityJson.Default.Activity)));

    private static string Cards(IReadOnlyList<Activity> replies) =>
        string.Join(' ', replies.SelectMany(reply => reply.Attachments ?? []).Select(card => card.Content?.GetRawText()));

    private static Library Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "content", "vi")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("content/vi was not found.");
        }

        var read = LibraryReader.Read(Path.Combine(folder, "content", "vi"), VietnamDay.Of(Now));
        return read.Library ?? throw new InvalidDataException(string.Join('\n', read.Problems));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
