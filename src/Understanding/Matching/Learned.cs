using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// What the sentences in content teach: one space of features, two models over it, of topics and of danger, and the sentences themselves. Learning takes most of
/// a second, and happens once per version of the content.
/// </summary>
internal sealed class Learned
{
    /// <summary>The answer to "what kind of danger" where there is none; the kinds come before it.</summary>
    public static readonly int NoKind = Enum.GetValues<DangerKind>().Length;

    /// <summary>Of a topic with more sentences than this, all together count as much as so many.</summary>
    private const float MostSentencesCounted = 150;

    /// <summary>Of a topic with more sentences than this, only every so many-th is looked at: together they count no more.</summary>
    private const int MostSentencesRead = 1000;

    // Chosen by evaluation on the sentences of hands that had taught nothing.
    private static readonly Pace TopicPace = new(2, 3, 0.4f);
    private static readonly Pace DangerPace = new(2, 3, 0.4f);

    private readonly Vocabulary vocabulary;
    private readonly FeatureSpace space;

    public Learned(Library library, Tokenizer tokenizer, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        TopicIds = [.. library.Topics.Keys.Order(StringComparer.Ordinal)];
        Sample[] samples = [.. Samples.Of(library, TopicIds)];
        var features = new List<uint>[samples.Length];
        Parallel.For(0, samples.Length, i => features[i] = Collect(tokenizer.Read(samples[i].Text).Tokens));
        space = new FeatureSpace(features);
        var vectors = new SparseVector[samples.Length];
        Parallel.For(0, samples.Length, i => vectors[i] = space.Vector(features[i]));

        var topics = Task.Run(() => LearnTopics(samples, vectors));
        var danger = LearnDanger(samples, vectors);
        Neighbours = new Neighbours(vectors, Array.ConvertAll(samples, sample => sample.Kind is not null), space.Rarity);
        (Topics, Danger) = (topics.GetAwaiter().GetResult(), danger);
    }

    public string[] TopicIds { get; }

    public int FeatureCount => space.Count;

    public LinearModel Topics { get; }

    /// <summary>Two questions: the kinds and <see cref="NoKind"/>, then the four levels.</summary>
    public LinearModel Danger { get; }

    /// <summary>The sentences learned from.</summary>
    public Neighbours Neighbours { get; }

    /// <param name="tokens">A message or a part of one.</param>
    public SparseVector Look(ReadOnlySpan<Token> tokens) => space.Vector(Collect(tokens));

    private LinearModel LearnTopics(Sample[] samples, SparseVector[] vectors)
    {
        var perTopic = samples.Where(sample => sample.Topic >= 0).CountBy(sample => sample.Topic).ToDictionary();
        var met = new int[TopicIds.Length];
        var lessons = new List<Lesson>();
        foreach (var (sample, vector) in samples.Zip(vectors).Where(pair => pair.First.Topic >= 0))
        {
            var stride = Math.Max(1, perTopic[sample.Topic] / MostSentencesRead);
            if (met[sample.Topic]++ % stride == 0)
            {
                var read = (perTopic[sample.Topic] + stride - 1) / stride;
                lessons.Add(new Lesson(vector, sample.Place, [sample.Topic], MathF.Min(1, MostSentencesCounted / read)));
            }
        }

        return new LinearModel(lessons, space.Count, [TopicIds.Length], TopicPace);
    }

    private LinearModel LearnDanger(Sample[] samples, SparseVector[] vectors)
    {
        var lessons = samples.Zip(vectors)
            .Select(pair => new Lesson(pair.Second, pair.First.Place, [pair.First.Kind is { } kind ? (int)kind : NoKind, (int)pair.First.Level]));
        return new LinearModel([.. lessons], space.Count, [NoKind + 1, Enum.GetValues<DangerLevel>().Length], DangerPace);
    }

    private List<uint> Collect(ReadOnlySpan<Token> tokens)
    {
        var features = new List<uint>(tokens.Length * Features.PerWord);
        Features.Collect(tokens, vocabulary, features);
        return features;
    }
}
