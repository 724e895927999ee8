using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AwarenessBot.Reports.Tests.Sealing;

/// <summary>D7: the recipe for the day this program is gone, taken out of the page people will have, and run.</summary>
public sealed partial class RecipeTests : IDisposable
{
    private const string Whole = "The file is whole.";
    private const string Unaltered = "Not a letter was changed.";
    private const string Ours = "This server sealed it.";

    private static readonly IReadOnlyList<string> Recipes =
        [.. RecipePattern().Matches(File.ReadAllText(Path.Combine(Golden.Repository, "docs/reports/open-without-us.md"))).Select(match => match.Groups[1].Value)];

    private readonly string _folder = Directory.CreateTempSubdirectory("recipe-").FullName;

    public RecipeTests()
    {
        Assert.SkipUnless(Has("openssl", "version") && Has("bash", "--version"), "The recipe needs bash and openssl, and one of them is not here.");
        foreach (var file in (string[])["case.rpt", "recovery.pem", "master.key"])
        {
            File.Copy(Golden.Path(file), In(file));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void D7_the_recipe_opens_each_part_with_nothing_but_stock_tools(int part)
    {
        var said = Run(Recipes[0].Replace("PART=0;", $"PART={part};", StringComparison.Ordinal), Golden.RecoveryPassphrase);

        Assert.Equal([Whole, Unaltered], said);
        Assert.Equal(File.ReadAllBytes(Golden.Path($"part-{part}.json")), File.ReadAllBytes(In("report.json")));
    }

    [Fact]
    public void D7_the_seal_is_checked_with_the_master_key()
    {
        Run(Recipes[0], Golden.RecoveryPassphrase);
        Assert.Equal([Ours], Run(Recipes[1]));

        File.WriteAllText(In("master.key"), new string('0', 64));
        Assert.Empty(Run(Recipes[1]));
    }

    [Fact]
    public void D7_an_envelope_altered_at_one_byte_is_told()
    {
        // The last letter of the text, where no JSON would notice.
        var golden = Golden.Case();
        var altered = golden.Parts[0].Envelope.ToArray();
        altered[40 + 36 + new FileInfo(Golden.Path("part-0.json")).Length - 4] ^= 1;
        File.WriteAllText(In("case.rpt"), (golden with { Parts = [golden.Parts[0] with { Envelope = altered }] }).Write());

        Assert.Equal([Whole], Run(Recipes[0], Golden.RecoveryPassphrase));
        Assert.NotEqual(File.ReadAllBytes(Golden.Path("part-0.json")), File.ReadAllBytes(In("report.json")));
        Assert.Empty(Run(Recipes[1]));
    }

    [Fact]
    public void D7_an_envelope_of_another_day_or_kind_is_told()
    {
        var golden = Golden.Case();
        var altered = golden.Parts[0].Envelope.ToArray();
        altered[27] ^= 1;
        File.WriteAllText(In("case.rpt"), (golden with { Parts = [golden.Parts[0] with { Envelope = altered }] }).Write());

        Assert.Equal([Whole], Run(Recipes[0], Golden.RecoveryPassphrase));
    }

    [Fact]
    public void D7_a_file_that_was_cut_is_told()
    {
        File.WriteAllText(In("case.rpt"), Golden.Read("case.rpt").Replace("number ATM", "number ATX", StringComparison.Ordinal));

        Assert.Equal([Unaltered], Run(Recipes[0], Golden.RecoveryPassphrase));
    }

    [Fact]
    public void D7_a_wrong_passphrase_opens_nothing() =>
        Assert.Equal([Whole], Run(Recipes[0], Golden.RecoveryPassphrase + "!"));

    [Fact]
    public void The_page_has_two_recipes_and_the_first_is_at_most_13_lines()
    {
        Assert.Equal(2, Recipes.Count);
        Assert.InRange(Recipes[0].Trim().Split('\n').Length, 10, 13);
    }

    private string In(string file) => Path.Combine(_folder, file);

    /// <summary>What the recipe says of success, line by line.</summary>
    private string[] Run(string recipe, string passphrase = "")
    {
        // What goes wrong is told on the error stream, which nobody needs to read here.
        File.WriteAllText(In("recipe.sh"), recipe);
        using var bash = Start("bash", "recipe.sh");
        bash.StandardInput.WriteLine(passphrase);
        bash.StandardInput.Close();
        bash.BeginErrorReadLine();
        var said = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool Has(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private Process Start(string program, string argument) => Process.Start(new ProcessStartInfo(program, argument)
    {
        WorkingDirectory = _folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex RecipePattern();
}
