namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// The model's chance → a score that means what it says: of the best guesses scored 0.7 to 0.8, about three in four are right.
/// </summary>
internal static class Calibration
{
    private const double Slope = 0.74;
    private const double Offset = 0.33;

    /// <summary>A text of which less than this share was ever seen is noise, a name, or another language.</summary>
    private const double KnownShare = 0.12;

    public static double Score(double chance, double known)
    {
        var odds = Math.Log((chance + 1e-9) / (1 - chance + 1e-6));
        return Math.Min(1, known / KnownShare) / (1 + Math.Exp(-((Slope * odds) + Offset)));
    }
}
