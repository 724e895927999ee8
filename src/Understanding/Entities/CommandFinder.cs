using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>A command is the whole message, polite words aside; the same words inside a longer message are just words.</summary>
internal sealed class CommandFinder
{
    private readonly WholeMessage<Command> phrases = new();
    private readonly Dictionary<string, Command> signs = new(StringComparer.Ordinal);
    private readonly Politeness politeness;

    public CommandFinder(WordLists words, Tokenizer tokenizer, Politeness politeness)
    {
        this.politeness = politeness;
        foreach (var command in Enum.GetValues<Command>())
        {
            foreach (var way in words.Commands.GetValueOrDefault(command.Id(), []))
            {
                var utterance = tokenizer.Read(way);
                if (utterance.Tokens.Length == 0)
                {
                    // A sign without any word in it: a single dot is the safe word that leaves the least trace.
                    signs[way.Trim()] = command;
                    continue;
                }

                phrases.Add(utterance.Tokens, command);
                phrases.Add(politeness.Strip(utterance), command);
            }
        }
    }

    public Command? Find(string text, Utterance utterance)
    {
        if (utterance.Tokens.Length == 0)
        {
            return signs.TryGetValue(text.Trim(), out var sign) ? sign : null;
        }

        return phrases.TryFind(utterance.Tokens, out var whole) || phrases.TryFind(politeness.Strip(utterance), out whole)
            ? whole
            : null;
    }
}
