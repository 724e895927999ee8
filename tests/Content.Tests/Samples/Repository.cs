namespace AwarenessBot.Content.Tests.Samples;

/// <summary>Where this repository is: up from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples { get; } = Path.Combine(Root, "tests", "Content.Tests");

    public static string RealContent { get; } = Path.Combine(Root, "content", "vi");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AwarenessBot.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
