namespace AwarenessBot.Pictures.Reading;

/// <summary>One thing that is wrong with a file of art.</summary>
public sealed record ArtFault(ArtFaultKind Kind, int Line, string What);

public enum ArtFaultKind
{
    /// <summary>It is no SVG picture at all, or one too large to be trusted.</summary>
    NotAPicture,

    /// <summary>It holds something outside the subset.</summary>
    NotAllowed,

    /// <summary>A person lacks a head, a pose or a face, or what a pose needs.</summary>
    PartMissing,
}

/// <summary>What came of reading a file: the art, or the faults; never both.</summary>
public sealed record ArtReading<T>(T? Art, IReadOnlyList<ArtFault> Faults)
    where T : class;
