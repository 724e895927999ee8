using System.CommandLine;
using AwarenessBot.Host.Checking;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Commands;

/// <summary><c>check</c>: everything that can be known to be wrong with the content, at once.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var content = CommandLine.ContentOption();
        var stories = new Option<DirectoryInfo?>("--stories")
        {
            Description = "The folder of *.story files (default: tests/stories beside the content, if it is there).",
        };
        var summary = new Option<bool>("--summary") { Description = "Instead, count what there is per audience and topic, as Markdown." };
        var command = new Command(
            "check", "Check the content: files, rules and their examples, every reachable state, every story. Exit code 1 if anything is wrong.")
        {
            content, stories, summary,
        };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var folder = ContentFolder.Find(parsed.GetValue(content)?.FullName);
            if (parsed.GetValue(summary))
            {
                Console.Out.Write(ContentSummary.Of(ContentRoom.LibraryIn(folder)));
                return ExitCodes.Ok;
            }

            var storyFolder = parsed.GetValue(stories)?.FullName ?? StoryFolder.Beside(folder);
            var check = new FullCheck(folder, storyFolder, TimeProvider.System, Console.Out);
            return await check.RunAsync(cancellation) ? ExitCodes.Ok : ExitCodes.Problems;
        }));
        return command;
    }
}
