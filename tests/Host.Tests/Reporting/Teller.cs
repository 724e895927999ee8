using System.Globalization;
using System.Text.RegularExpressions;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>Somebody who writes to the bot.</summary>
internal sealed partial class Teller(TurnPipeline way, string channel, string conversation)
{
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = "bot" };

    private readonly List<string> heard = [];
    private Activity last = new() { Type = ActivityTypes.Message };
    private int count;

    /// <summary>Who takes what they say: another one, where something of it is broken.</summary>
    public TurnPipeline Pipeline { get; set; } = way;

    /// <summary>Everything the bot has said.</summary>
    public string Heard => string.Join('\n', heard);

    public async Task<Answer> SayAsync(string text) => await RunAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>A message without words, as channels hand in a picture.</summary>
    public async Task<Answer> SendPictureAsync() => await RunAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = "image/jpeg", ContentUrl = "https://example.vn/canary-picture-5150.jpg" }],
    });

    /// <summary>The platform delivers the last message once more.</summary>
    public Task<Answer> RepeatAsync() => PlayAsync(last);

    public async Task<Answer> SayAllAsync(params string[] texts)
    {
        Answer? answer = null;
        foreach (var text in texts)
        {
            answer = await SayAsync(text);
        }

        return answer ?? throw new ArgumentException("Nothing was said.", nameof(texts));
    }

    /// <summary>Tells a story, up to the question whether it is to be sent.</summary>
    public async Task<Answer> TellAsync(string story, string by = "Bạn cùng lớp", string place = "Bỏ qua", string about = "Của mình")
    {
        await TellStoryAsync(story, about);
        return await SayAllAsync(by, place, "Không cần liên lạc");
    }

    /// <summary>Tells a story, up to the question who did it.</summary>
    public async Task TellStoryAsync(string story, string about = "Của mình")
    {
        var next = await SayAllAsync("em muốn báo", "Nhắn ở đây được", about, story, "Xong rồi");
        if (next.Buttons.Contains("Chuyện khác"))
        {
            // The story has not told what it is about, so that was asked.
            await SayAsync("Bỏ qua");
        }
    }

    /// <summary>Tells, sends, and takes the receipt.</summary>
    public async Task<string> ReportAsync(string story, string by = "Bạn cùng lớp", string place = "Bỏ qua")
    {
        await TellAsync(story, by, place);
        await SayAsync("Gửi đi");
        return Code().Match((await SayAsync("Lấy bảy chữ")).Text).Groups[1].Value.Trim();
    }

    private Task<Answer> RunAsync(Activity said)
    {
        last = said with
        {
            Id = (++count).ToString(CultureInfo.InvariantCulture),
            ChannelId = channel,
            Conversation = new ConversationAccount { Id = conversation },
            From = new ChannelAccount { Id = conversation, Role = "user" },
            Recipient = Bot,
        };
        return PlayAsync(last);
    }

    private async Task<Answer> PlayAsync(Activity activity)
    {
        var answer = new Answer(await Pipeline.RunAsync(activity, TestContext.Current.CancellationToken));
        heard.Add(answer.Text);
        return answer;
    }

    [GeneratedRegex(@"Bảy chữ của [^\n]+:\n(.+)")]
    private static partial Regex Code();
}

/// <summary>What the bot did with a message.</summary>
internal sealed record Answer(TurnOutcome Outcome)
{
    public bool Saved => Outcome.Saved;

    public string Text => string.Join('\n', Outcome.Replies.Select(reply => reply.Text).Where(text => text is not null));

    public IReadOnlyList<string> Buttons =>
        [.. Outcome.Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? string.Empty)];

    /// <summary>Everything, cards too.</summary>
    public string Everything => string.Join('\n', Outcome.Replies.Select(reply => System.Text.Json.JsonSerializer.Serialize(reply, ActivityJson.Default.Activity)));
}
