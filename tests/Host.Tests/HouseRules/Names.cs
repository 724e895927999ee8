namespace AwarenessBot.Host.Tests.HouseRules;

public sealed class Names
{
    /// <summary>Endings that say nothing about what a thing is.</summary>
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Impl", "Data", "Info"];

    private static IEnumerable<TypeDeclaration> Types => Repository.CSharpIn("src").SelectMany(TypeDeclaration.In);

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Offences.None(
        "Name the thing by what it is in the product.",
        Types.Where(type => Empty.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(type => $"{type.Place}: {type.Name}"));

    [Fact]
    public void No_type_bears_the_name_of_its_room_or_folder() => Offences.None(
        "Then one of the two cannot be named without saying which.",
        Types.Where(type => type.Folder.Split('/') is var path && (type.Name == path[1] || type.Name == path[^1]))
            .Select(type => $"{type.Place}: {type.Name}"));

    [Fact]
    public void An_interface_begins_with_I_and_nothing_else_does() => Offences.None(
        "IDoor, and a class called ISomething is a riddle.",
        Types.Where(type => (type.Kind == "interface") != (type.Name is ['I', >= 'A' and <= 'Z', ..]))
            .Select(type => $"{type.Place}: {type.Name}"));
}
