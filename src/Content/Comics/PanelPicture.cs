using AwarenessBot.Content.Provenance;
using AwarenessBot.Pictures.Composing;

namespace AwarenessBot.Content.Comics;

/// <summary>What is to be seen in a panel, by the names things have in the art.</summary>
public sealed record PanelPicture(string Place, IReadOnlyList<PanelPerson> People, IReadOnlyList<PanelThing> Things, SourceLocation Location);

public sealed record PanelPerson(string Who, string Pose, string Face, Placement Placement, SourceLocation Location);

public sealed record PanelThing(string What, Placement Placement, SourceLocation Location);
