using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Walking;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Stories;
using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Host.Checking;

/// <summary>
/// The whole check: first the files and the examples of the danger rules; if they can be used, the walk over every state
/// and the stories. Every problem is printed, the count last.
/// </summary>
internal sealed class FullCheck(string folder, string? stories, TimeProvider time, TextWriter output)
{
    private const int Listed = 3;
    private int errors;
    private int warnings;

    /// <summary>True when nothing is wrong.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var read = ContentRoom.SourceIn(folder).Read(VietnamDay.Today(time));
        Report(read.Problems);

        if (read.Library is { } library)
        {
            Ask(library);
            Walk(library);
            await PlayAsync(library, cancellation);
        }

        output.WriteLine($"{errors} errors, {warnings} warnings");

        // The bot runs on without what has expired; whoever keeps the content has work to do all the same.
        return errors == 0 && read.Problems.All(problem => problem.Code != ProblemCode.Expired.Id);
    }

    // Errors first: one of them must not hide among warnings. Many warnings of one kind are one line and a list.
    private void Report(IReadOnlyList<Problem> problems)
    {
        var hints = ProblemHints.Read(folder);
        foreach (var alike in problems.GroupBy(problem => (problem.Severity, problem.Code)).OrderByDescending(group => group.Key.Severity))
        {
            var folded = alike.Key.Severity == Severity.Warning && alike.Count() > Listed;
            foreach (var problem in folded ? alike.Take(1) : alike)
            {
                output.WriteLine(problem);
            }

            if (folded)
            {
                output.WriteLine($"    and {alike.Count() - 1} more: {string.Join(", ", alike.Skip(1).Select(problem => problem.Location))}");
            }

            output.WriteLine($"    {hints.For(alike.Key.Code)}");
            Count(alike.Key.Severity, alike.Count());
        }
    }

    // Not a reason to refuse an edit while the bot runs: the question would only be answered by its whole topic, the reply left out.
    private void Ask(Library library)
    {
        foreach (var lost in FaqCheck.Run(library))
        {
            Report(Severity.Error, $"{lost.Faq.Location}: {lost.Faq.Id}, wording number {lost.Index + 1}: answered by {lost.Got}");
        }

        foreach (var lost in ReplyCheck.Run(library))
        {
            Report(Severity.Error, $"{lost.Reply.Location}: {lost.Reply.Id}, wording number {lost.Index + 1}: replied to with {lost.Got}");
        }

        output.WriteLine($"questions: {library.Faqs.Count} in {library.Faqs.Values.Sum(faq => faq.Wordings.Count)} wordings");
        output.WriteLine($"replies in an alarm: {library.AlarmReplies.Count} to {library.AlarmReplies.Sum(reply => reply.Hears.Count)} wordings");
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
        Count(severity, 1);
        output.WriteLine(text);
    }

    private void Count(Severity severity, int count) => _ = severity == Severity.Error ? errors += count : warnings += count;
}
