namespace AwarenessBot.Channels.Web;

/// <summary>Where else than on the bot's own pages the chat may be, in the section <c>Channels:Web</c>.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Channels:Web";

    /// <summary>The sites that may show the chat in a frame: <c>https://truong.example.vn</c>, without a path. None: only the bot's own.</summary>
    public string[] Sites { get; set; } = [];
}
