namespace AwarenessBot.Reports.Keys;

/// <summary>A key cannot be used. The message is a sentence for whoever runs the server, and holds no secret.</summary>
public sealed class KeyException : Exception
{
    public KeyException()
    {
    }

    public KeyException(string message) : base(message)
    {
    }

    public KeyException(string message, Exception inner) : base(message, inner)
    {
    }
}
