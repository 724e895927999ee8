using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Checking;

/// <summary>Collects problems; the same one found twice (by a reader and a check) is told once.</summary>
internal sealed class ProblemLog
{
    private readonly HashSet<Problem> _problems = [];

    public bool HasErrors => _problems.Any(problem => problem.Severity == Severity.Error);

    public void Add(ProblemCode code, SourceLocation location, string detail) =>
        _problems.Add(new(code.Id, code.Severity, location, $"{code.Meaning}: {detail}"));

    public IReadOnlyList<Problem> Sorted() =>
    [
        .. _problems
            .OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Location.Line)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];
}
