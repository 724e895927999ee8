namespace AwarenessBot.Host.Tests.HouseRules;

public sealed class FileSizes
{
    [Fact]
    public void No_file_of_the_program_is_longer_than_300_lines() => Offences.None(
        "A file nobody can keep in mind is two files.", Longer(Repository.WrittenSource, 300));

    [Fact]
    public void No_file_of_the_tests_is_longer_than_400_lines() => Offences.None(
        "A file nobody can keep in mind is two files.", Longer(Repository.FilesIn("tests", "*.cs"), 400));

    [Fact]
    public void The_main_path_is_one_file_of_under_100_lines() => Offences.None(
        "TurnPipeline.cs reads like the picture in the README.", Longer(["src/Engine/Turns/TurnPipeline.cs"], 99));

    private static IEnumerable<string> Longer(IEnumerable<string> files, int most) =>
        from file in files
        let lines = Repository.Lines(file).Length
        where lines > most
        select $"{file}:{lines} has {lines} lines, {most} are allowed";
}
