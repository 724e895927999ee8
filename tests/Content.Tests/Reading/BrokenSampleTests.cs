using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Reading;

public sealed class BrokenSampleTests
{
    public static TheoryData<string> Names => [.. BrokenSample.Names];

    public static TheoryData<string> MadeCodes => [.. MadeSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_sample_gives_exactly_the_problems_it_was_made_for(string name)
    {
        var sample = BrokenSample.Of(name);
        var read = sample.Read();
        var found = SampleFolder.Lines(read).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_SAMPLES") == "1")
        {
            sample.Rewrite(found);
        }

        Assert.Contains(read.Problems, problem => problem.Code == name[..4]);
        Assert.Equal(sample.Expected, found);
        Assert.Equal(read.Problems.Any(problem => problem.Severity == Severity.Error), read.Library is null);
    }

    [Theory]
    [MemberData(nameof(MadeCodes))]
    public void A_sample_made_on_the_spot_gives_its_problem(string code)
    {
        using var sample = new SampleFolder();
        MadeSamples.All[code](sample);

        var read = sample.Read();

        Assert.Null(read.Library);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(code, problem.Code);
        Directory.CreateDirectory(sample.Root);
    }

    [Fact]
    public void Every_code_has_a_broken_sample()
    {
        // Found by whoever can run the rules (LibrarySource.Further), hence sampled there.
        string[] elsewhere = [ProblemCode.BadPattern.Id, ProblemCode.RuleFails.Id];
        var sampled = BrokenSample.Names.Select(name => name[..4]).Concat(MadeSamples.All.Keys).Concat(elsewhere)
            .ToHashSet();

        Assert.Empty(ProblemCode.All.Select(code => code.Id).Except(sampled));
    }

    [Fact]
    public void The_valid_sample_has_no_problem()
    {
        using var sample = new SampleFolder();

        Assert.Empty(sample.Read(phrases: "chao").Problems);
    }
}
