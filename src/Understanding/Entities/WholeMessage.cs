using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Phrases that count only when they are all that was said; diacritics may be missing but not wrong.</summary>
internal sealed class WholeMessage<T>
{
    private readonly Dictionary<string, List<(Token[] Tokens, T Value)>> phrases = new(StringComparer.Ordinal);

    public void Add(Token[] tokens, T value)
    {
        var key = Key(tokens);
        if (!phrases.TryGetValue(key, out var list))
        {
            phrases.Add(key, list = []);
        }

        list.Add((tokens, value));
    }

    public bool TryFind(Token[] tokens, out T? value)
    {
        if (tokens.Length > 0 && phrases.TryGetValue(Key(tokens), out var list))
        {
            foreach (var (written, found) in list)
            {
                if (Wording.Agree(tokens, 0, written))
                {
                    value = found;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    private static string Key(Token[] tokens) => string.Join(' ', tokens.Select(token => token.Meant.Form.Folded));
}
