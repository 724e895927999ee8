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
    public void The_former_districts_of_the_letters_provinces_are_there()
    {
        var read = LibraryReader.Read(Repository.RealContent, VietnamDay.Today(TimeProvider.System));
        var districts = read.Library!.LocalUnits.Districts.ToLookup(district => district.Province);

        // Of 10, 15, 11 and 15; the three named Châu Thành are left out, as there are ten more elsewhere.
        Assert.Equal((10, 14, 10, 14), (districts["51"].Count(), districts["80"].Count(), districts["92"].Count(), districts["91"].Count()));
        Assert.Equal(["huyện", "thành phố", "thị xã"], read.Library.LocalUnits.Districts.Select(district => district.Type).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_wording_rules_of_this_repository_can_be_read()
    {
        using var sample = new SampleFolder();
        File.Copy(Path.Combine(Repository.RealContent, "lint.yaml"), sample.PathOf("lint.yaml"), overwrite: true);

        Assert.Empty(sample.Read().Problems);
    }
}
