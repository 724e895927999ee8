namespace AwarenessBot.Pictures.Composing;

/// <summary>The size of every panel, in the units places are drawn in.</summary>
public static class Frame
{
    public const int Width = 800;
    public const int Height = 600;
}
