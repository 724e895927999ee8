using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>Replies as the bot makes them.</summary>
internal static class Showing
{
    public static Activity Reply(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "plain",
        SuggestedActions = new SuggestedActions { Actions = [CardAction.Say("Một"), CardAction.Say("Hai")] },
    };

    public static Activity Comic() => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [Attachment.Picture("/pictures/comics/a/1.png", "Lan nhìn điện thoại"), Attachment.Picture("/pictures/comics/a/2.png", "Lan kể với mẹ")],
    };

    public static Activity HelpCard() => new()
    {
        Type = ActivityTypes.Message,
        Text = "Gọi 111",
        Attachments = [new HeroCard { Title = "Cần giúp", Text = "Gọi 111", Buttons = [CardAction.Call("Gọi 111", "111")] }.ToAttachment("help")],
    };
}
