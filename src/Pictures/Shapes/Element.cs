namespace AwarenessBot.Pictures.Shapes;

/// <summary>A drawing, or a part of one: groups of groups of shapes. Later ones cover earlier ones.</summary>
public abstract record Element(Looks Looks);

public sealed record Group(Looks Looks, IReadOnlyList<Element> Children) : Element(Looks)
{
    public static Group Of(Matrix transform, params IReadOnlyList<Element> children) =>
        new(Looks.Inherited with { Transform = transform }, children);
}

public sealed record Shape(Looks Looks, Outline Outline) : Element(Looks);
