namespace AwarenessBot.Understanding.Matching;

/// <summary>The model's chance and the likeness to the nearest example → one score between 0 and 1.</summary>
internal static class Calibration
{
    // Fitted by hand on tests/Understanding.Tests/topics.tsv; refit them when the kind of content changes.
    private const double ChanceWeight = 4.0;
    private const double LikenessWeight = 7.0;
    private const double Offset = -4.2;

    public static double Score(double chance, double likeness) =>
        1 / (1 + Math.Exp(-((ChanceWeight * chance) + (LikenessWeight * likeness) + Offset)));
}
