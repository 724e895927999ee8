using System.Reflection;
using AwarenessBot.Content.Checking;
using AwarenessBot.Host.Importing;

namespace AwarenessBot.Host.Tests.Importing;

public sealed class ImportCodeTests
{
    [Fact]
    public void Every_code_is_listed_once_in_order()
    {
        var declared = typeof(ImportCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<ImportCode>().ToList();

        Assert.Equal(declared, ImportCode.All);
        Assert.Equal(declared.Select(code => code.Id).Distinct().Order(StringComparer.Ordinal), declared.Select(code => code.Id));
    }

    [Fact]
    public void Every_code_has_advice_for_operators()
    {
        var hints = ProblemHints.Read(RealContent.Folder);

        Assert.All(ImportCode.All, code => Assert.False(string.IsNullOrWhiteSpace(hints.For(code.Id)), code.Id));
    }

    [Fact]
    public void The_table_in_the_docs_is_the_table_in_the_code()
    {
        var documented = File.ReadAllLines(Path.Combine(RealContent.Repository, "docs", "problems.md"))
            .Where(line => line.StartsWith("| I", StringComparison.Ordinal));

        Assert.Equal(ImportCode.All.Select(code => $"| {code.Id} | {code.Meaning} |"), documented);
    }
}
