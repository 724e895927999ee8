using AwarenessBot.Content;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Terminal;

namespace AwarenessBot.Host.Stories;

/// <summary>Plays one story against the whole bot over a real store, and says where it went another way.</summary>
public sealed class StoryRunner(Library library)
{
    private readonly (Bot Bot, Library Library) told = StoryStage.BotFor(library);

    /// <summary>What went another way; nothing when the story holds. Every mismatch of the story is reported.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(Story story, CancellationToken cancellation)
    {
        List<string> failures = [];
        await using var stage = await StoryStage.OpenAsync(told);
        var heard = new Heard(new TurnOutcome(true, false, [], [], TurnOutcome.NoNotes));
        foreach (var line in story.Lines)
        {
            switch (line.Mark)
            {
                case StoryMark.Person:
                    heard = new Heard(await stage.SayAsync(line.Text, cancellation));
                    break;
                case StoryMark.Event:
                    heard = await stage.HappenAsync(line.Text, cancellation) is { } outcome ? new Heard(outcome) : heard;
                    break;
                case StoryMark.Time:
                    stage.Pass(StoryTime.Parse(line.Text));
                    break;
                default:
                    failures.AddRange(heard.Check(line).Select(problem => $"{story.File}:{line.Line}: {problem}"));
                    break;
            }
        }

        return failures;
    }
}

/// <summary>What the bot last said, and how it is compared with what a story expects.</summary>
internal sealed class Heard(TurnOutcome outcome)
{
    private readonly string said = string.Join('\n', outcome.Replies.SelectMany(Words));
    private int from;

    // What a picture shows is said too, to those who cannot see it.
    private static IEnumerable<string?> Words(Activity reply) =>
        TerminalPicture.Of(reply).Select(picture => picture.InWords).Append(reply.Text);

    public IEnumerable<string> Check(StoryLine line) => line.Mark switch
    {
        StoryMark.Bot => Says(line.Text),
        StoryMark.Never => said.Contains(line.Text, StringComparison.OrdinalIgnoreCase) ? [$"says '{line.Text}', and must not"] : [],
        StoryMark.Buttons => line.Text.Split('|', StringSplitOptions.TrimEntries)
            .Where(label => !Buttons().Contains(label))
            .Select(label => $"no button '{label}'; there are: {string.Join(" | ", Buttons())}"),
        _ => line.Text.Split(',', StringSplitOptions.TrimEntries).SelectMany(Fact),
    };

    private IEnumerable<string> Says(string expected)
    {
        var at = said.IndexOf(expected, from, StringComparison.Ordinal);
        if (at < 0)
        {
            return [$"expected '{expected}', heard:\n    {said.Replace("\n", "\n    ")}"];
        }

        from = at + expected.Length;
        return [];
    }

    private IEnumerable<string> Fact(string fact)
    {
        var (name, value) = fact.Split(':', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (fact, string.Empty);
        var actual = name switch
        {
            "card" => outcome.Replies.SelectMany(reply => reply.Attachments ?? [])
                .Where(card => card.ContentType == HeroCard.ContentType).Select(card => card.Name).FirstOrDefault() ?? "none",
            "picture" => outcome.Replies.SelectMany(TerminalPicture.Of).Select(picture => PanelOf(picture.Address)).LastOrDefault() ?? "none",
            "saved" => outcome.Saved ? "yes" : "no",
            "repeated" => outcome.Repeated ? "yes" : "no",
            "replies" => $"{outcome.Replies.Count}",
            _ => outcome.Notes.GetValueOrDefault(name) ?? "none",
        };
        return actual == value ? [] : [$"{name} is '{actual}', expected '{value}'"];
    }

    // "/pictures/comics/id/panel.png" without what is the same for all.
    private static string PanelOf(string address) => string.Join('/', Path.ChangeExtension(address, null).Split('/').TakeLast(2));

    private IReadOnlyList<string> Buttons() =>
        [.. outcome.Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)];
}
