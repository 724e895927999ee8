using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Walking;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Stories;

namespace AwarenessBot.Host.Checking;

/// <summary>
/// The whole check: first the files and the examples of the danger rules; if they can be used, the walk over every state
/// and the stories. Every problem is printed, the count last.
/// </summary>
internal sealed class FullCheck(string folder, string? stories, TimeProvider time, TextWriter output)
{
    private int errors;
    private int warnings;

    /// <summary>True when nothing is wrong.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var read = ContentRoom.SourceIn(folder).Read(VietnamDay.Today(time));
        var hints = ProblemHints.Read(folder);
        foreach (var problem in read.Problems)
        {
            Report(problem.Severity, problem.ToString());
            if (hints.For(problem.Code) is { } hint)
            {
                output.WriteLine($"    {hint}");
            }
        }

        if (read.Library is { } library)
        {
            Walk(library);
            await PlayAsync(library, cancellation);
        }

        output.WriteLine($"{errors} errors, {warnings} warnings");
        return errors == 0;
    }

    private void Walk(Library library)
    {
        var report = new StateWalk(library, time, DangerPhrases.Of(library)).Run();
        foreach (var problem in report.Problems)
        {
            Report(Severity.Error, $"{problem.Where}: {problem.What}");
        }

        output.WriteLine($"walk: {report.States} states, {report.Taps} buttons pressed, {report.Interruptions} danger phrases said");
    }

    private async Task PlayAsync(Library library, CancellationToken cancellation)
    {
        if (stories is null)
        {
            output.WriteLine("stories: none found");
            return;
        }

        var runner = new StoryRunner(library);
        var told = StoryFile.ReadFolder(stories);
        foreach (var story in told)
        {
            foreach (var failure in await runner.RunAsync(story, cancellation))
            {
                Report(Severity.Error, failure);
            }
        }

        output.WriteLine($"stories: {told.Count}");
    }

    private void Report(Severity severity, string text)
    {
        _ = severity == Severity.Error ? errors++ : warnings++;
        output.WriteLine(text);
    }
}
