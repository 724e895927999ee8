using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Comics;

/// <summary>A story told panel by panel: a picture without words, and words beside it.</summary>
public sealed record Comic
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Label { get; init; }

    /// <summary>Whom it is offered to; empty means everybody.</summary>
    public required IReadOnlyList<Audience> Audiences { get; init; }

    public required string Start { get; init; }

    public required IReadOnlyDictionary<string, ComicPanel> Panels { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}

public sealed record ComicPanel
{
    public required string Name { get; init; }

    public required PanelPicture Picture { get; init; }

    /// <summary>The picture in words, for those who cannot see it.</summary>
    public required string Alt { get; init; }

    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>Empty where the story only goes on.</summary>
    public required IReadOnlyList<PanelChoice> Choices { get; init; }

    /// <summary>The next panel, or the end; nothing where the reader chooses.</summary>
    public Destination? Go { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Wherever one can go from here.</summary>
    public IEnumerable<Destination> Targets => Choices.Select(choice => choice.Go).Concat(Go is { } go ? [go] : []);
}

public sealed record PanelChoice(string Label, Destination Go, SourceLocation Location);
