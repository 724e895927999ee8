using System.CommandLine;
using AwarenessBot.Host.Terminal;

namespace AwarenessBot.Host.Commands;

/// <summary><c>chat</c>: talks to the bot in the terminal. Nothing is kept afterwards.</summary>
internal static class ChatCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json")
        {
            Description = "Read one message a line from standard input; print one JSON object for the reply to each.",
        };
        var content = CommandLine.ContentOption();
        var command = new Command("chat", "Talk to the bot here. No account, key or network; nothing is kept.") { json, content };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            await using var terminal = await TerminalBot.OpenAsync(parsed.GetValue(content)?.FullName);
            if (parsed.GetValue(json))
            {
                await JsonChat.RunAsync(terminal, Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellation);
            }
            else
            {
                await PlainChat.RunAsync(terminal, Console.In, Console.Out, cancellation);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
