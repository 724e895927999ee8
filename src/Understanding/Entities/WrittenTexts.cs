using System.Collections.Concurrent;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// Texts of content as tokens: what stands on buttons is compared with every message, and always the same. Remembered as long
/// as this version of the content.
/// </summary>
internal sealed class WrittenTexts(Tokenizer tokenizer, Politeness politeness)
{
    // Content has some hundreds, each in a few forms of address. Should texts ever be made up as we go, the rest is read anew.
    private const int Most = 8192;

    private readonly ConcurrentDictionary<string, WrittenText> known = new();

    public WrittenText Read(string text)
    {
        if (known.TryGetValue(text, out var read))
        {
            return read;
        }

        var utterance = tokenizer.Read(text);
        read = new WrittenText(utterance.Tokens, politeness.StripSelf(utterance));
        if (known.Count < Most)
        {
            known.TryAdd(text, read);
        }

        return read;
    }
}

/// <summary>A text of content.</summary>
/// <param name="Tokens">All of it.</param>
/// <param name="WithoutSelf">Without polite words and whoever speaks of themself.</param>
internal sealed record WrittenText(Token[] Tokens, Token[] WithoutSelf);
