namespace AwarenessBot.Pictures.Tests;

/// <summary>Where the sample art is: up from the test binary.</summary>
internal static class Repository
{
    public static string Art { get; } = Path.Combine(Above(AppContext.BaseDirectory), "tests", "Content.Tests", "valid", "art");

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "AwarenessBot.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("AwarenessBot.sln was not found."));
}
