using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Whatever looks for what a message mentions, made once from the word lists.</summary>
internal sealed class MentionFinders
{
    public MentionFinders(WordLists words, Shorthand shorthand)
    {
        var numbers = new NumberReader(words);
        Shorthand = shorthand;
        Platforms = new(words.Platforms.SelectMany(platform => platform.Names.Select(name => KeyValuePair.Create<string, Platform?>(name, platform))));
        Accused = new(
        [
            .. words.Accused.SelectMany(role => role.Value.Select(name => KeyValuePair.Create<string, string?>(name, role.Key))),
            .. words.Nobody.Select(name => KeyValuePair.Create<string, string?>(name, null)),
        ]);
        Ages = new(words.Ages, numbers);
        Money = new(words.Amounts, numbers);
        Times = new(words.Times, numbers);
    }

    public Shorthand Shorthand { get; }

    public NameFinder<Platform> Platforms { get; }

    public NameFinder<string> Accused { get; }

    public AgeFinder Ages { get; }

    public MoneyFinder Money { get; }

    public WhenFinder Times { get; }

    public Mentions In(string text) => new(text, this);
}
