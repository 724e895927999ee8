namespace AwarenessBot.Pictures.Shapes;

/// <summary>
/// A person who can stand and look in several ways: bodies, one head without features, and faces to go on it.
/// </summary>
public sealed record Person(Element Head, IReadOnlyDictionary<string, Pose> Poses, IReadOnlyDictionary<string, Element> Faces);

/// <summary>A body. Its origin is where the feet or the seat touch the ground.</summary>
/// <param name="Neck">Where the head's origin belongs.</param>
/// <param name="Tilt">How far the head is turned, in degrees.</param>
/// <param name="Front">What is in front of the head: hands, a telephone.</param>
public sealed record Pose(Element Body, Point Neck, double Tilt, Element? Front);
