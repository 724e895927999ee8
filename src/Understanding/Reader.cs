using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Entities;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding;

/// <summary>
/// Vietnamese as typed → <see cref="Meaning"/>. Built once per version of the content, then pure: no I/O, no clock, safe for any number
/// of threads. A bad pattern throws <see cref="Patterns.PatternException"/> here; <see cref="Alarms.RuleCheck"/> lists them all.
/// </summary>
public sealed class Reader
{
    private readonly ReaderParts parts;
    private readonly ChoiceFinder choices;

    public Reader(Library library)
    {
        parts = ReaderParts.For(library);
        choices = new ChoiceFinder(new WrittenTexts(parts.Tokenizer, parts.Politeness), parts.Answers, parts.Politeness);
    }

    /// <param name="text">The message as it arrived.</param>
    /// <param name="earlier">The person's last messages of the last three minutes, oldest first, at most four: one thought is often sent in pieces.</param>
    /// <param name="lastTopic">The topic talked about before, for questions that only make sense after it.</param>
    public Meaning Read(string text, IReadOnlyList<string> earlier, string? lastTopic = null)
    {
        var utterance = parts.Tokenizer.Read(text);
        var before = earlier.Aggregate(Utterance.Empty, (all, message) => parts.Tokenizer.Read(message).After(all));
        var speaker = parts.Speakers.Speaker(utterance);
        var vector = parts.Learned.Look(utterance.Tokens);
        var mentions = parts.Mentions.In(text);
        var topics = parts.FollowUps.Lean(parts.Topics.Find(vector, lastTopic), utterance, mentions, lastTopic);
        var danger = parts.Bell.Read(utterance, vector, before);
        var later = new LookUps(
            () => parts.Faqs.Find(vector, topics), () => parts.Openings.Find(text, utterance, danger.Level != DangerLevel.None), among => parts.Replies.Find(utterance.Tokens, among));
        return new Meaning(utterance, choices, mentions, later)
        {
            Danger = danger,
            Topics = topics,
            Command = parts.Commands.Find(text, utterance),
            YesNo = parts.Answers.YesNo(utterance),
            Number = parts.Answers.Number(utterance),
            Places = parts.Places.Find(utterance),
            Office = parts.Offices.Find(utterance),
            Speaker = speaker,
            SelfTerm = parts.Speakers.SelfTerm(utterance, speaker),
        };
    }
}
