using AwarenessBot.Content.Contacts;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>An office called by a name it no longer has: letters and memories keep the old names for years.</summary>
internal sealed class OfficeFinder
{
    private readonly ILookup<string, (Token[] Tokens, Office Office)> byFirst;

    public OfficeFinder(IReadOnlyList<Office> offices, Tokenizer tokenizer) =>
        byFirst = offices.SelectMany(office => office.Former.Select(name => (tokenizer.Read(name).Tokens, Office: office)))
            .Where(name => name.Tokens.Length > 0)
            .ToLookup(name => name.Tokens[0].Typed.Form.Folded, StringComparer.Ordinal);

    /// <summary>Who has its duty now; none where the name is not there, or its duties went to several.</summary>
    public Office? Find(Utterance utterance)
    {
        Office? found = null;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            foreach (var (name, office) in byFirst[utterance.Tokens[at].Typed.Form.Folded])
            {
                if (Wording.Agree(utterance.Tokens, at, name))
                {
                    if (found is not null && found.Id != office.Id)
                    {
                        return null;
                    }

                    found = office;
                }
            }
        }

        return found;
    }
}
