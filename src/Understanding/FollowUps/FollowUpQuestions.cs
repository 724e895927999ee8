using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Entities;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.FollowUps;

/// <summary>
/// Questions that only make sense after the answer before them: "thế còn zalo thì sao?", "rồi sao nữa". They are about the last topic,
/// or about the same thing on another platform. A message sure of its own topic is left as it is.
/// </summary>
internal sealed class FollowUpQuestions
{
    private const int LongestQuestion = 9;

    // Alone, a platform's name goes on; with more words around it, something must say so.
    private const int LongestName = 2;
    private const double Sure = Confidence.Answer + 0.05;
    private const int MostMatches = 5;

    // Nothing goes on from a greeting, from thanks, or from what the bot does not know.
    private static readonly HashSet<string> EndsThere = ["greeting", "thanks_bye", "out_of_scope"];

    private readonly HashSet<string> topics;
    private readonly HashSet<string> perPlatform;
    private readonly WholeMessage<bool> alone = new();
    private readonly PhraseTable<bool> openings = new();
    private readonly PhraseTable<bool> weakOpenings = new();
    private readonly PhraseTable<bool> endings = new();
    private readonly Politeness politeness;

    public FollowUpQuestions(WordLists words, IEnumerable<string> topics, Tokenizer tokenizer, Politeness politeness)
    {
        this.topics = [.. topics];
        this.politeness = politeness;
        perPlatform = [.. words.Platforms.Select(platform => platform.Topic)];
        foreach (var way in words.FollowUps.Alone)
        {
            var utterance = tokenizer.Read(way);
            alone.Add(utterance.Tokens, true);
            alone.Add(politeness.Strip(utterance), true);
        }

        foreach (var (table, ways) in new[]
            { (openings, words.FollowUps.Openings), (weakOpenings, words.FollowUps.WeakOpenings), (endings, words.FollowUps.Endings) })
        {
            foreach (var way in ways)
            {
                table.Add(tokenizer.Read(way).Tokens, true);
            }
        }
    }

    /// <param name="found">What the words alone were matched with, the best first.</param>
    /// <param name="utterance">The message.</param>
    /// <param name="mentions">What it mentions; only asked where a question may go on.</param>
    /// <param name="lastTopic">The topic talked about before.</param>
    public IReadOnlyList<TopicMatch> Lean(IReadOnlyList<TopicMatch> found, Utterance utterance, Mentions mentions, string? lastTopic)
    {
        if (lastTopic is null || !topics.Contains(lastTopic) || EndsThere.Contains(lastTopic) || found is [{ Score: >= Confidence.Answer }, ..])
        {
            return found;
        }

        var words = politeness.Strip(utterance);
        if (words.Length is 0 or > LongestQuestion || TopicsMeant(utterance, words, mentions, lastTopic) is not { Count: > 0 } meant)
        {
            return found;
        }

        return [.. meant.Select(id => new TopicMatch(id, Sure)).Concat(found.Where(match => !meant.Contains(match.Id))).Take(MostMatches)];
    }

    private IReadOnlyList<string> TopicsMeant(Utterance utterance, Token[] words, Mentions mentions, string lastTopic)
    {
        if (alone.TryFind(utterance.Tokens, out _) || alone.TryFind(words, out _))
        {
            return [lastTopic];
        }

        var opens = openings.LongestAt(words, 0, out _);
        var opensWeakly = weakOpenings.LongestAt(words, 0, out _);
        var ends = EndsAsQuestion(words);
        var platforms = mentions.Platforms;
        if (perPlatform.Contains(lastTopic) && platforms.Count > 0)
        {
            var goesOn = opens > 0 || opensWeakly > 0 || ends || words.Length <= LongestName;
            return goesOn ? [.. platforms.Select(platform => platform.Topic).Where(topics.Contains).Distinct()] : [];
        }

        var hasMore = opens > 0 && words.Length > opens;
        var hasTail = opensWeakly > 0 && words.Length > opensWeakly && (ends || platforms.Count > 0);
        return hasMore || hasTail ? [lastTopic] : [];
    }

    private bool EndsAsQuestion(Token[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (endings.LongestAt(words, at, out _) == words.Length - at)
            {
                return true;
            }
        }

        return false;
    }
}
