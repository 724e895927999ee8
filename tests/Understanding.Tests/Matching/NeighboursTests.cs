using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Understanding.Tests.Matching;

public sealed class NeighboursTests
{
    private const int Features = 2000;

    [Fact]
    public void The_sentences_with_the_same_features_decide()
    {
        var neighbours = Of([.. Alike(20, 0, true), .. Alike(20, 10, false)]);

        Assert.InRange(neighbours.Danger(Text(0, 1, 2)), 0.9f, 1);
        Assert.InRange(neighbours.Danger(Text(10, 11, 12)), 0, 0.1f);
    }

    [Fact]
    public void Of_a_text_between_the_two_the_nearer_side_says_more()
    {
        var neighbours = Of([.. Alike(5, 0, true), .. Alike(5, 10, false)]);

        Assert.InRange(neighbours.Danger(Text(0, 1, 10)), 0.5f, 0.98f);
        Assert.InRange(neighbours.Danger(Text(0, 10, 11)), 0.02f, 0.5f);
    }

    [Fact]
    public void Only_the_nearest_vote_however_many_are_a_little_like_it()
    {
        var neighbours = Of([.. Alike(40, 10, false), .. Alike(15, 0, true)]);

        Assert.InRange(neighbours.Danger(Text(0, 1, 2, 10)), 0.97f, 1);
    }

    [Fact]
    public void A_long_sentence_is_not_near_because_it_has_everything()
    {
        var everything = Enumerable.Range(0, 300).ToArray();
        var neighbours = Of([.. Enumerable.Repeat((everything, true), 15), .. Alike(15, 0, false)]);

        Assert.InRange(neighbours.Danger(Text(0, 1, 2)), 0, 0.1f);
    }

    [Fact]
    public void It_is_never_certain_and_knows_nothing_of_what_nobody_wrote()
    {
        var neighbours = Of([.. Alike(20, 0, true), .. Alike(20, 10, false)]);

        Assert.Equal(0.98f, neighbours.Danger(Text(0, 1, 2)), 3);
        Assert.Equal(0.02f, neighbours.Danger(Text(10, 11, 12)), 3);
        Assert.Equal(0.5f, neighbours.Danger(Text(1000, 1001)), 3);
        Assert.Equal(0.5f, neighbours.Danger(Text()), 3);
    }

    [Fact]
    public void What_nearly_every_sentence_has_says_nothing()
    {
        var neighbours = Of([.. Enumerable.Range(0, 400).Select(i => (new[] { 7, 500 + i }, true))]);

        Assert.Equal(0.5f, neighbours.Danger(Text(7)), 3);
        Assert.Equal(0.98f, neighbours.Danger(Text(7, 500)), 3);
    }

    // Enough others for a feature of some sentences not to be common.
    private static Neighbours Of((int[] Features, bool IsDanger)[] sentences)
    {
        (int[], bool)[] others = [.. Enumerable.Range(0, 40 * sentences.Length).Select(i => (new[] { 1100 + (i % 800) }, i % 2 == 0))];
        (int[] Features, bool IsDanger)[] all = sentences.Length < 100 ? [.. sentences, .. others] : sentences;
        return new Neighbours([.. all.Select(one => Text(one.Features))], [.. all.Select(one => one.IsDanger)], RarityIn(all));
    }

    private static float[] RarityIn((int[] Features, bool IsDanger)[] sentences)
    {
        var counts = sentences.SelectMany(one => one.Features).CountBy(feature => feature).ToDictionary();
        return [.. Enumerable.Range(0, Features).Select(feature => MathF.Log(1 + (sentences.Length / (float)counts.GetValueOrDefault(feature, 1))))];
    }

    private static IEnumerable<(int[], bool)> Alike(int count, int first, bool isDanger) =>
        Enumerable.Repeat((new[] { first, first + 1, first + 2 }, isDanger), count);

    private static SparseVector Text(params int[] features) =>
        new(features, [.. features.Select(_ => 1 / MathF.Sqrt(features.Length))], 1, 5 * MathF.Sqrt(features.Length));
}
