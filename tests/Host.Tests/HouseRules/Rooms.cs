using System.Xml.Linq;

namespace AwarenessBot.Host.Tests.HouseRules;

public sealed class Rooms
{
    /// <summary>Which room may refer to which: the floor plan. Another arrow needs a decision record.</summary>
    private static readonly Dictionary<string, string[]> FloorPlan = new()
    {
        ["Engine"] = [],
        ["Content"] = ["Pictures"],
        ["Pictures"] = [],
        ["Understanding"] = ["Content"],
        ["Conversation"] = ["Content", "Engine", "Reports", "Understanding"],
        ["Channels"] = ["Engine"],
        ["Simulators"] = [],
        ["Storage"] = ["Engine", "Reports"],
        ["Reports"] = ["Content"],
        ["Operators"] = ["Content", "Engine", "Reports"],
        ["Host"] = ["Channels", "Content", "Conversation", "Engine", "Operators", "Pictures", "Reports", "Simulators", "Storage", "Understanding"],
    };

    /// <summary>Names for what has no place, or tell what kind of code it is rather than what it is about.</summary>
    private static readonly HashSet<string> NoPlace =
        ["Models", "Interfaces", "Services", "Helpers", "Common", "Utils", "Utilities", "Extensions", "Misc"];

    [Fact]
    public void The_rooms_are_those_of_the_floor_plan() =>
        Assert.Equal(FloorPlan.Keys.Order(), Repository.FilesIn("src", "*.csproj").Select(RoomOf).Order());

    [Fact]
    public void Each_room_refers_to_exactly_the_rooms_it_may()
    {
        foreach (var project in Repository.FilesIn("src", "*.csproj"))
        {
            var room = RoomOf(project);
            var refers = ReferencesOf(project).Select(reference => reference.Split('/')[^2]);
            var may = FloorPlan.GetValueOrDefault(room, []);
            Assert.Equal($"{room}: {string.Join(", ", may)}", $"{room}: {string.Join(", ", refers.Order())}");
        }
    }

    [Fact]
    public void Nobody_in_the_program_refers_to_the_host() => Offences.None(
        "The host knows every room, and no room knows the host.",
        Repository.FilesIn("src", "*.csproj").Where(project =>
            ReferencesOf(project).Any(reference => reference.Contains("/Host/", StringComparison.Ordinal))));

    [Fact]
    public void A_room_does_not_see_its_neighbours_neighbour()
    {
        var settings = XDocument.Parse(Repository.Read("Directory.Build.props"));

        Assert.Equal("true", settings.Descendants("DisableTransitiveProjectReferences").Single().Value);
        Offences.None(
            "This setting holds for every project.",
            Repository.FilesIn("src", "*.csproj").Concat(Repository.FilesIn("tests", "*.csproj"))
                .Where(project => Repository.Read(project).Contains("DisableTransitiveProjectReferences", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_program_does_not_refer_to_its_tests() => Offences.None(
        "Nothing in src refers to tests.",
        Repository.FilesIn("src", "*.csproj").Where(project =>
            ReferencesOf(project).Any(reference => reference.Contains("tests/", StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void No_folder_is_named_for_what_has_no_place() => Offences.None(
        "Put the thing where it is needed; a folder is a topic.",
        FoldersOf("src").Concat(FoldersOf("tests")).Where(folder => NoPlace.Contains(folder.Split('/')[^1])));

    private static IEnumerable<string> FoldersOf(string folder) => Repository.FilesIn(folder)
        .SelectMany(file => Enumerable.Range(1, file.Count(letter => letter == '/'))
            .Select(depth => string.Join('/', file.Split('/').Take(depth))));

    private static string RoomOf(string project) => project.Split('/')[1];

    private static IEnumerable<string> ReferencesOf(string project) => XDocument.Parse(Repository.Read(project))
        .Descendants("ProjectReference")
        .Select(reference => reference.Attribute("Include")?.Value.Replace('\\', '/') ?? "");
}
