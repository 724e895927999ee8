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
        Platforms = new(words.Platforms);
        Ages = new(words.Ages, numbers);
        Money = new(words.Amounts, numbers);
        Times = new(words.Times, numbers);
    }

    public Shorthand Shorthand { get; }

    public PlatformFinder Platforms { get; }

    public AgeFinder Ages { get; }

    public MoneyFinder Money { get; }

    public WhenFinder Times { get; }

    public Mentions In(string text) => new(text, this);
}
