using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Composing;

/// <summary>Puts a panel together: the place, the people in it, and things in front of them.</summary>
public static class Panels
{
    public static Element Compose(Element place, IEnumerable<Element> people, IEnumerable<Element> things) =>
        Group.Of(Matrix.Identity, [place, .. people, .. things]);

    public static Element Put(Element thing, Placement placement) => Group.Of(placement.Matrix, thing);

    /// <summary>A person in a pose with a face. Both must be among what they can do.</summary>
    public static Element Put(Person person, string pose, string face, Placement placement)
    {
        var chosen = person.Poses[pose];
        var head = Group.Of(
            Matrix.Move(chosen.Neck.X, chosen.Neck.Y) * Matrix.Turn(chosen.Tilt), person.Head, person.Faces[face]);
        return Group.Of(placement.Matrix, chosen.Front is { } front ? [chosen.Body, head, front] : [chosen.Body, head]);
    }
}
