namespace AwarenessBot.Channels.DirectLine.Tokens;

/// <summary>What a token lets its holder do: take part in one conversation, as one person, from these pages.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">The person: <c>dl_…</c>.</param>
/// <param name="Origins">The pages of others it may be used from; the bot's own always may.</param>
internal sealed record Pass(string Conversation, string User, IReadOnlyList<string> Origins)
{
    /// <summary>Never the ids.</summary>
    public override string ToString() => nameof(Pass);
}

/// <summary>A token read.</summary>
/// <param name="Pass">What it says; nothing when it is not ours.</param>
/// <param name="IsExpired">It was ours, and its time is over.</param>
internal readonly record struct ReadToken(Pass? Pass, bool IsExpired);
