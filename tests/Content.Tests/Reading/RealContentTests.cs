using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Reading;

/// <summary>The content this repository ships. A failure here is for an editor: read docs/problems.md.</summary>
public sealed class RealContentTests
{
    [Fact]
    public void The_content_of_this_repository_has_no_error()
    {
        var read = LibraryReader.Read(Repository.RealContent, VietnamDay.Today(TimeProvider.System));

        var errors = read.Problems.Where(problem => problem.Severity == Severity.Error);
        Assert.Empty(errors.Select(problem => problem.ToString()));
        Assert.NotNull(read.Library);
    }

    [Fact]
    public void All_34_provinces_and_their_63_former_names_are_there()
    {
        using var sample = new SampleFolder();
        File.Copy(
            Path.Combine(Repository.RealContent, "places", "provinces.yaml"),
            sample.PathOf("places/provinces.yaml"),
            overwrite: true);

        var provinces = sample.ReadGood().Provinces;

        Assert.Equal(34, provinces.Count);
        Assert.Equal(63, provinces.SelectMany(province => province.Former).Distinct().Count());
        Assert.Equal(9, provinces.Count(province => province.Type == "thành phố"));
        Assert.All(provinces, province => Assert.Contains(province.Name, province.Former));
        Assert.Equal("Cần Thơ", provinces.Single(province => province.Former.Contains("Sóc Trăng")).Name);
    }

    [Fact]
    public void The_wording_rules_of_this_repository_can_be_read()
    {
        using var sample = new SampleFolder();
        File.Copy(Path.Combine(Repository.RealContent, "lint.yaml"), sample.PathOf("lint.yaml"), overwrite: true);

        Assert.Empty(sample.Read().Problems);
    }
}
