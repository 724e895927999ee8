namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// The model's chance → a score that means what it says: of the best guesses scored 0.7 to 0.8, about three in four are right.
/// </summary>
internal static class Calibration
{
    private const double Slope = 0.74;
    private const double Offset = 0.33;

    /// <summary>A text of which less than this share was ever seen is noise, a name, or another language.</summary>
    private const float KnownShare = 0.12f;

    /// <summary>How far a text with so much known of it can be judged at all: 0 to 1.</summary>
    public static float Share(float known) => MathF.Min(1, known / KnownShare);

    public static double Score(double chance, float known)
    {
        var odds = Math.Log((chance + 1e-9) / (1 - chance + 1e-6));
        return Share(known) / (1 + Math.Exp(-((Slope * odds) + Offset)));
    }
}
