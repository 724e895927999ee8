using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding;

namespace AwarenessBot.Host.Tests.Evaluating;

/// <summary>
/// How often what is said after an alarm gets the right reply, on sentences of a hand that had not seen the wordings. The floors are what
/// was reached, less a little.
/// </summary>
public sealed class ReplyFiguresTests(ITestOutputHelper output)
{
    private const string NoReply = "-";

    private static readonly Lazy<IReadOnlyList<Tried>> All = new(Try);

    [Fact]
    public void Two_in_three_are_heard_and_few_are_heard_wrong()
    {
        var meant = All.Value.Where(tried => tried.Expected != NoReply).ToList();
        var right = meant.Count(tried => tried.Got == tried.Expected);
        var wrong = meant.Count(tried => tried.Got is not null && tried.Got != tried.Expected);

        output.WriteLine($"right {right}, wrong {wrong}, none {meant.Count - right - wrong}, of {meant.Count}");
        Assert.InRange(right / (double)meant.Count, 0.68, 1);
        Assert.InRange(wrong / (double)meant.Count, 0, 0.05);
    }

    [Fact]
    public void What_none_of_them_answers_rarely_gets_one()
    {
        var other = All.Value.Where(tried => tried.Expected == NoReply).ToList();
        var replied = other.Count(tried => tried.Got is not null);

        output.WriteLine($"replied to {replied} of {other.Count}");
        Assert.InRange(replied / (double)other.Count, 0, 0.17);
    }

    [Fact]
    public void None_of_these_sentences_is_a_wording_in_content()
    {
        var wordings = RealContent.Library.AlarmReplies.SelectMany(reply => reply.Hears).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(All.Value, tried => wordings.Contains(tried.Text));
    }

    private static IReadOnlyList<Tried> Try()
    {
        var library = RealContent.Library;
        var reader = new Reader(library);
        return [.. File.ReadLines(Path.Combine(RealContent.Repository, "tests", "evaluation", "replies.tsv")).Skip(1).Select(line => line.Split('\t')).Select(TryOne)];

        Tried TryOne(string[] row) =>
            DangerNames.Kind(row[0]) is { } kind && row is [_, var audience, var helper, var text, var expected]
                ? new(text, expected, reader.Read(text, []).ReplyAmong(Fitting(library, kind, helper == "1", Enum.Parse<Audience>(audience, ignoreCase: true))))
                : throw new FormatException($"a line of replies.tsv has {row.Length} columns");
    }

    private static HashSet<string> Fitting(Library library, DangerKind kind, bool toHelper, Audience audience) =>
        [.. library.AlarmReplies.Where(reply => reply.Fits(kind, toHelper, audience)).Select(reply => reply.Id)];

    private sealed record Tried(string Text, string Expected, string? Got);
}
