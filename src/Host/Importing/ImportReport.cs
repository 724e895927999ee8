using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Importing;

namespace AwarenessBot.Host.Importing;

/// <summary>What an operator reads: problems with advice, or what would change. Vietnamese words come from the content.</summary>
internal sealed class ImportReport(string folder, ImportWords words, TextWriter output)
{
    // Enough to see what kind of list it is; the rest is in the file.
    private const int FirstLines = 10;
    private const int MostProblems = 50;

    public void Say(string id, params IReadOnlyList<(string Name, object Value)> figures) => output.WriteLine(words.Say(id, figures));

    public void Refuse(IReadOnlyList<Problem> problems)
    {
        var hints = ProblemHints.Read(folder);
        foreach (var alike in problems.Take(MostProblems).GroupBy(problem => problem.Code))
        {
            foreach (var problem in alike)
            {
                output.WriteLine(problem);
            }

            output.WriteLine($"    {hints.For(alike.Key)}");
        }

        Say("refused", ("count", problems.Count));
    }

    /// <summary>The first lines of one kind of change, each with its sign.</summary>
    public void List(char sign, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(FirstLines))
        {
            output.WriteLine($"{sign} {line}");
        }

        if (lines.Count > FirstLines)
        {
            Say("more", ("count", lines.Count - FirstLines));
        }
    }
}
