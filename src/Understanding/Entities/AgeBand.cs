namespace AwarenessBot.Understanding.Entities;

/// <summary>How old somebody is, as far as it matters for what is said and how.</summary>
public enum AgeBand
{
    UnderTen,
    TenToTwelve,
    Teen,
    Adult,
}

internal static class AgeBands
{
    public static AgeBand Of(int age) => age switch
    {
        < 10 => AgeBand.UnderTen,
        <= 12 => AgeBand.TenToTwelve,
        < 18 => AgeBand.Teen,
        _ => AgeBand.Adult,
    };
}
