using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Terminal;

/// <summary>The chat a person has in a terminal: bubbles, numbered buttons, and numbers that answer them.</summary>
internal static class PlainChat
{
    public static async Task RunAsync(TerminalBot bot, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        Print(await bot.JoinAsync(cancellation), output);
        while (await Ask(input, output, cancellation) is { } line)
        {
            Print(await bot.SayAsync(line, cancellation), output);
        }
    }

    private static async Task<string?> Ask(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteAsync("> ".AsMemory(), cancellation);
        await output.FlushAsync(cancellation);
        return await input.ReadLineAsync(cancellation);
    }

    private static void Print(TurnOutcome outcome, TextWriter output)
    {
        foreach (var reply in outcome.Replies)
        {
            output.WriteLine();
            foreach (var picture in TerminalPicture.Of(reply))
            {
                output.WriteLine($"  ▣ {picture.InWords}");
                output.WriteLine($"    {picture.Address}");
            }

            if (reply.Text is { Length: > 0 } text)
            {
                output.WriteLine(text);
            }

            foreach (var button in HelpButtons(reply))
            {
                output.WriteLine($"    [{button.Title}]");
            }
        }

        var number = 0;
        var buttons = outcome.Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []);
        foreach (var button in buttons)
        {
            output.WriteLine($"  {++number}. {button.Title}");
        }
    }

    private static IEnumerable<CardAction> HelpButtons(Activity reply) =>
        TerminalCard.Of(reply)?.Buttons ?? [];
}
