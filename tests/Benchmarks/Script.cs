using AwarenessBot.Content;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Benchmarks;

/// <summary>The content in the repository, and what people say in the measurements.</summary>
internal static class Script
{
    // A conversation with something of everything: greeting, buttons, questions, a detour, noise, danger, the way back.
    public static IReadOnlyList<string> Messages { get; } =
    [
        "xin chao", "Bỏ qua", "bi bat nat tren mang thi phai lam sao", "Xem tiếp", "lam sao de giu bang chung", "menu",
        "asdf qwer", "quen mat khau facebook thi lam the nao", "em ko muon song nua", "Bạn hiểu nhầm rồi", "cam on ban nhe", "menu",
    ];

    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public static Library Load()
    {
        var read = new LibrarySource(Path.Combine(Repository, "content", "vi"), []).Read(VietnamDay.Today(TimeProvider.System));
        return read.Library ?? throw new InvalidDataException(string.Join('\n', read.Problems));
    }

    private static string Above(string folder) =>
        Directory.Exists(Path.Combine(folder, "content", "vi"))
            ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("content/vi was not found."));
}
