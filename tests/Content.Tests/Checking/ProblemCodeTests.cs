using System.Reflection;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Checking;

public sealed class ProblemCodeTests
{
    [Fact]
    public void Every_code_is_listed_once_in_order()
    {
        var declared = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<ProblemCode>().ToList();

        Assert.Equal(declared, ProblemCode.All);
        var ids = ProblemCode.All.Select(code => code.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_code_has_advice_for_editors()
    {
        var hints = ProblemHints.Read(Repository.RealContent);

        Assert.All(ProblemCode.All, code => Assert.False(string.IsNullOrWhiteSpace(hints.For(code.Id)), code.Id));
    }

    [Fact]
    public void The_table_in_the_docs_is_the_table_in_the_code()
    {
        var documented = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "problems.md"))
            .Where(line => line.StartsWith("| C", StringComparison.Ordinal));

        Assert.Equal(ProblemCode.All.Select(Row), documented);
    }

    private static string Row(ProblemCode code) =>
        $"| {code.Id} | {code.Severity.ToString().ToLowerInvariant()} | {code.Meaning} |";

    [Fact]
    public void Advice_is_read_even_from_a_folder_where_all_else_is_broken()
    {
        using var sample = new SampleFolder();
        sample["menu.yaml"] = "[";
        sample["problems.yaml"] = "problems:\n  C001: Chia nhỏ tệp.\n  C002: [sai, kiểu]\nla: gì\n";

        Assert.Equal("Chia nhỏ tệp.", ProblemHints.Read(sample.Root).For("C001"));
        Assert.Null(ProblemHints.Read(sample.Root).For("C002"));
        Assert.Null(ProblemHints.Read("/khong/co").For("C001"));
    }
}
