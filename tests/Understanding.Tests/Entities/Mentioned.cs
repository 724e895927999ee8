using AwarenessBot.Understanding.Entities;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Tests.Entities;

/// <summary>What a text mentions, by the real word lists, without a reader that has to learn first.</summary>
internal static class Mentioned
{
    private static readonly Lazy<MentionFinders> Finders = new(() =>
    {
        var words = ContentOnDisk.Library.Words;
        return new MentionFinders(words, new Shorthand(words.Shorthand, new Vocabulary()));
    });

    public static Mentions In(string text) => Finders.Value.In(text);
}
