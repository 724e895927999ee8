using AwarenessBot.Content;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding.Matching;

/// <summary>A sentence and what it stands for; a topic below zero is none of ours.</summary>
internal readonly record struct Sample(string Text, int Topic, DangerKind? Kind, DangerLevel Level)
{
    /// <summary>A number that its words alone give.</summary>
    public ulong Place
    {
        get
        {
            var digest = 14695981039346656037UL;
            foreach (var letter in Text)
            {
                digest = (digest ^ letter) * 1099511628211UL;
            }

            // The last letters have only stirred the low bits, and texts are told apart by the high ones.
            return digest ^ (digest << 29);
        }
    }
}

/// <summary>Every sentence in content whose meaning an editor has stated.</summary>
internal static class Samples
{
    private const int NoTopic = -1;

    // Words that steer the conversation are never a disclosure; those that ask for help may well be.
    private static readonly string[] Steering = ["menu", "stop", "restart", "misread", "more", "skip", "back", "sources"];

    public static IEnumerable<Sample> Of(Library library, string[] topicIds) =>
        Questions(library, topicIds).Concat(Asked(library, topicIds)).Concat(Labelled(library, topicIds)).Concat(OfRules(library)).Concat(OfCommands(library))
            .DistinctBy(sample => sample.Text);

    private static IEnumerable<Sample> Questions(Library library, string[] topicIds) =>
        from topic in library.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
        let number = Array.IndexOf(topicIds, topic.Id)
        from text in topic.Examples.Append(topic.Title).Append(topic.Label)
        select new Sample(text, number, null, DangerLevel.None);

    private static IEnumerable<Sample> Asked(Library library, string[] topicIds) =>
        from faq in library.Faqs.Values.OrderBy(faq => faq.Id, StringComparer.Ordinal)
        let number = Array.IndexOf(topicIds, faq.Topic)
        from text in faq.Wordings.Append(faq.Question)
        select new Sample(text, number, null, DangerLevel.None);

    private static IEnumerable<Sample> Labelled(Library library, string[] topicIds) =>
        library.Sentences.Select(sentence => new Sample(
            sentence.Text,
            sentence.Topic is { } topic ? Array.IndexOf(topicIds, topic) : NoTopic,
            sentence.Kind,
            sentence.Level));

    private static IEnumerable<Sample> OfRules(Library library) =>
        library.DangerRules.SelectMany(rule => rule.MustFire.Select(text => new Sample(text, NoTopic, rule.Kind, rule.Level)))
            .Concat(library.DangerRules.SelectMany(rule => rule.MustNotFire).Select(Harmless))
            .Concat(library.DangerGuards.SelectMany(guard => guard.MustNotFire).Select(Harmless));

    private static IEnumerable<Sample> OfCommands(Library library) =>
        Steering.SelectMany(command => library.Words.Commands.GetValueOrDefault(command) ?? []).Concat(library.Words.Yes).Concat(library.Words.No)
            .Select(Harmless);

    private static Sample Harmless(string text) => new(text, NoTopic, null, DangerLevel.None);
}
