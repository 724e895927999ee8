using System.CommandLine;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Commands;

/// <summary><c>channels</c>: what has to be set up at a platform once.</summary>
internal static class ChannelsCommand
{
    public static Command Build() => new("channels", "Set up the platforms.") { Setup() };

    private static Command Setup()
    {
        var platform = new Argument<string>("platform") { Description = "messenger" };
        platform.AcceptOnlyFromAmong("messenger");
        var content = CommandLine.ContentOption();
        var command = new Command("setup", "Write greeting, menu and first questions to the page; again and again if you like.") { platform, content };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var configuration = CommandLine.SettingsOf(parsed);
            var library = ContentRoom.LibraryIn(ContentFolder.Find(parsed.GetValue(content)?.FullName));
            using var profile = MessengerRoom.ProfileFrom(configuration, WebTexts.In(library));
            if (profile is null)
            {
                throw new FormatException("Messenger is off: set Channels:Messenger:AppSecret, VerifyToken and PageToken first.");
            }

            var report = await profile.ApplyAsync(cancellation);
            foreach (var line in report.Lines)
            {
                Console.WriteLine(line);
            }

            return report.IsDone ? ExitCodes.Ok : ExitCodes.Problems;
        }));
        return command;
    }
}
