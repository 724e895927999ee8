using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Content.Comics;

/// <summary>Everything drawn, by the names of its files: places, people and things, for any comic to use.</summary>
public sealed record Art(
    IReadOnlyDictionary<string, Element> Places,
    IReadOnlyDictionary<string, Person> People,
    IReadOnlyDictionary<string, Element> Things)
{
    /// <summary>The picture of a panel that passed the checks.</summary>
    public Element Draw(PanelPicture picture) => Panels.Compose(
        Places[picture.Place],
        picture.People.Select(one => Panels.Put(People[one.Who], one.Pose, one.Face, one.Placement)),
        picture.Things.Select(one => Panels.Put(Things[one.What], one.Placement)));
}
