using AwarenessBot.Content.Safety;
using AwarenessBot.Host.Evaluating;
using AwarenessBot.Testing;
using AwarenessBot.Understanding;

namespace AwarenessBot.Host.Tests.Evaluating;

/// <summary>
/// The figures of tests/evaluation. The floors are what was reached, less a little; raise them when understanding gets better, never lower
/// them to let a change pass.
/// </summary>
public sealed class EvaluationTests(ITestOutputHelper output)
{
    // What the sets call the way of writing where danger, or what looks like it, stands in the middle of a long story.
    private const string Passing = "passing";

    private static readonly Lazy<Examiner> Examiner = new(() => new Examiner(new Reader(RealContent.Library)));

    private static readonly Lazy<IReadOnlyList<EvaluationRow>> Rows = new(() => RowsOf("test.tsv"));

    private static readonly Lazy<IReadOnlyList<Answered>> AsTyped = new(() => Answer(Rows.Value));

    public static TheoryData<string, double> Floors => new()
    {
        { "emergency: any alarm", 0.975 },
        { "emergency: at least urgent", 0.975 },
        { "urgent: any alarm", 0.975 },
        { "all danger: any alarm", 0.97 },
        { "kind right, of alarms", 0.92 },
        { "question: topic first", 0.92 },
        { "question: topic in first three", 0.98 },
    };

    public static TheoryData<string, double> Ceilings => new()
    {
        { Groups.LookAlike, 0.07 },
        { Groups.Info, 0.02 },
        { Groups.Chat, 0.02 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void On_sentences_of_hands_that_taught_nothing_recall_stays_where_it_is(string figure, double floor)
    {
        var figures = Figures.Of(AsTyped.Value);
        var share = figures.Danger.GetValueOrDefault(figure) ?? figures.Topics[figure];

        output.WriteLine($"{figure}: {share.Hits} of {share.Of}");
        Assert.InRange(share.Hits / (double)share.Of, floor, 1);
    }

    [Theory]
    [MemberData(nameof(Ceilings))]
    public void On_harmless_sentences_false_alarms_stay_rare(string group, double ceiling)
    {
        var share = Figures.Of([.. AsTyped.Value.Where(answered => answered.Row.Style != Passing)]).FalseAlarms[group];

        output.WriteLine($"{group}: {share.Hits} of {share.Of}");
        Assert.InRange(share.Hits / (double)share.Of, 0, ceiling);
    }

    [Fact]
    public void Danger_in_the_middle_of_a_long_story_is_heard_and_most_that_looks_like_it_is_not()
    {
        var figures = Figures.Of([.. AsTyped.Value.Where(answered => answered.Row.Style == Passing)]);
        var (heard, alarmed) = (figures.Danger["all danger: any alarm"], figures.FalseAlarms[Groups.LookAlike]);

        output.WriteLine($"heard {heard.Hits} of {heard.Of}, alarmed by {alarmed.Hits} of {alarmed.Of}");
        Assert.InRange(heard.Hits / (double)heard.Of, 0.95, 1);
        Assert.InRange(alarmed.Hits / (double)alarmed.Of, 0, 0.18);
    }

    [Fact]
    public void A_wrong_topic_is_rarely_answered_with_confidence()
    {
        var share = Figures.Of(AsTyped.Value).Topics["question: wrong topic answered at once"];

        output.WriteLine($"{share.Hits} of {share.Of}");
        Assert.InRange(share.Hits / (double)share.Of, 0, 0.02);
    }

    [Theory]
    [InlineData("without marks", 0.02)]
    [InlineData("Telex keys", 0.05)]
    [InlineData("VNI keys", 0.05)]
    [InlineData("one slip", 0.035)]
    [InlineData("letters and marks apart", 0.005)]
    public void Typing_it_another_way_costs_little(string way, double mostLost)
    {
        EvaluationRow[] retyped = [.. Rows.Value.Select((row, i) => row with { Messages = [.. row.Messages.Select(text => Retype(way, text, i))] })];
        var (before, after) = (Figures.Of(AsTyped.Value), Figures.Of(Answer(retyped)));

        foreach (var name in new[] { "all danger: any alarm", "emergency: any alarm" })
        {
            Compare(name, before.Danger[name], after.Danger[name]);
        }

        Compare("question: topic first", before.Topics["question: topic first"], after.Topics["question: topic first"]);

        void Compare(string name, Share was, Share now)
        {
            output.WriteLine($"{way}, {name}: {was.Percent} to {now.Percent}");
            Assert.InRange((was.Hits - now.Hits) / (double)was.Of, -1, mostLost);
        }
    }

    [Fact]
    public void The_sets_hold_every_topic_every_kind_at_every_level_it_has_and_enough_look_alikes()
    {
        EvaluationRow[] all = [.. Rows.Value, .. RowsOf("development.tsv"), .. RowsOf("fresh.tsv")];

        Assert.InRange(all.Length, 2500, int.MaxValue);
        Assert.InRange(all.Count(row => row.Group == Groups.LookAlike), 600, int.MaxValue);
        Assert.Empty(RealContent.Library.Topics.Keys.Except(all.SelectMany(row => row.Intents)));
        Assert.Empty(Enum.GetValues<DangerKind>().Except(all.Select(row => row.Kind).OfType<DangerKind>()));
        Assert.Equal(all.Length, all.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public void No_sentence_of_the_sets_was_learned_from()
    {
        var learned = RealContent.Library.Sentences.Select(sentence => Retyping.WithoutMarks(sentence.Text.ToLowerInvariant())).ToHashSet();
        EvaluationRow[] all = [.. Rows.Value, .. RowsOf("development.tsv"), .. RowsOf("fresh.tsv"), .. RowsOf("calm.tsv"), .. RowsOf("cries.tsv")];

        Assert.DoesNotContain(all, row => learned.Contains(Retyping.WithoutMarks(string.Join('\n', row.Messages).ToLowerInvariant())));
    }

    [Fact]
    public void A_few_sentences_more_tip_next_to_no_verdict()
    {
        // Words of their own, so that features are numbered anew.
        string[] more = ["mai lớp mình đi tham quan bảo tàng hải dương học", "con mèo nhà ngoại đẻ bốn con lông xám", "bảo tàng hải dương học có cá mập xám"];
        var library = RealContent.Library;
        var taught = library with
        {
            Sentences = [.. library.Sentences, .. more.Select(text => library.Sentences[0] with { Text = text, Topic = null, Kind = null, Level = DangerLevel.None })],
        };
        var examiner = new Examiner(new Reader(taught));

        var tipped = AsTyped.Value.Count(answered => examiner.Examine(answered.Row).Risk != answered.Got.Risk);

        output.WriteLine($"{tipped} of {AsTyped.Value.Count}");
        Assert.InRange(tipped, 0, 14);
    }

    private static string Retype(string way, string text, int seed) => way switch
    {
        "without marks" => Retyping.WithoutMarks(text),
        "Telex keys" => Retyping.Telex(text),
        "VNI keys" => Retyping.Vni(text),
        "one slip" => Retyping.OneSlip(text, seed),
        _ => Retyping.Decomposed(text),
    };

    private static IReadOnlyList<EvaluationRow> RowsOf(string file) =>
        EvaluationTable.Read(File.ReadLines(Path.Combine(RealContent.Repository, "tests", "evaluation", file)));

    private static IReadOnlyList<Answered> Answer(IReadOnlyList<EvaluationRow> rows) =>
        [.. rows.Select(row => new Answered(row, Examiner.Value.Examine(row)))];
}
