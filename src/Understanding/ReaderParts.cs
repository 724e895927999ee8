using System.Runtime.CompilerServices;
using AwarenessBot.Content;
using AwarenessBot.Understanding.Alarms;
using AwarenessBot.Understanding.Entities;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.FollowUps;
using AwarenessBot.Understanding.Matching;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding;

/// <summary>
/// Everything the reader is made of, built in the one order that works: all words must be in the vocabulary before the first text is
/// tokenised, because a token is repaired only towards words that are known.
/// </summary>
internal sealed class ReaderParts
{
    // Training takes about a second; trying the rules and then reading with them needs it once, not twice.
    private static readonly ConditionalWeakTable<Library, ReaderParts> Built = new();

    // The next version of the content mostly differs in answers only, and reads as this one does.
    private static readonly WeakReference<ReaderParts?> Latest = new(null);

    private readonly string fingerprint;

    /// <summary>The parts for this library, trained once however many ask; gone when the library is.</summary>
    public static ReaderParts For(Library library) => Built.GetValue(library, static library => Make(library));

    private ReaderParts(Library library, string fingerprint)
    {
        this.fingerprint = fingerprint;
        var vocabulary = new Vocabulary();
        var classes = WordClasses.From(library.Words);
        var shorthand = new Shorthand(library.Words.Shorthand, vocabulary);
        Tokenizer = new Tokenizer(vocabulary, shorthand);
        AddWords(library, vocabulary);
        Rules = new RuleBook(library.DangerRules, library.DangerGuards, classes, vocabulary);
        var whoIsMeant = new WhoIsMeant(classes, vocabulary);
        Speakers = new SpeakerFinder(library.Words, classes, vocabulary);
        Politeness = new Politeness(classes, vocabulary);
        Places = new PlaceFinder(library.Provinces, LocalNames.Of(library, Tokenizer), classes, vocabulary, Tokenizer, Politeness);
        Offices = new OfficeFinder(library.Offices, Tokenizer);
        vocabulary.IndexTypos();
        Commands = new CommandFinder(library.Words, Tokenizer, Politeness);
        Openings = new OpeningFinder(library.Words, Commands, Tokenizer);
        Answers = new AnswerFinder(library.Words, Tokenizer, Politeness);
        Learned = new Learned(library, Tokenizer, vocabulary);
        Bell = new AlarmBell(Rules, whoIsMeant, new SecondOpinion(Learned));
        Topics = new TopicMatcher(Learned);
        Faqs = new FaqMatcher(library, Learned.FeatureCount, text => Learned.Look(Tokenizer.Read(text).Tokens));
        Replies = new ReplyMatcher(library.AlarmReplies, Tokenizer);
        Mentions = new MentionFinders(library.Words, shorthand);
        FollowUps = new FollowUpQuestions(library.Words, library.Topics.Keys, Tokenizer, Politeness);
    }

    public Tokenizer Tokenizer { get; }

    public RuleBook Rules { get; }

    public AlarmBell Bell { get; }

    public SpeakerFinder Speakers { get; }

    public Politeness Politeness { get; }

    public PlaceFinder Places { get; }

    public OfficeFinder Offices { get; }

    public CommandFinder Commands { get; }

    public OpeningFinder Openings { get; }

    public AnswerFinder Answers { get; }

    public Learned Learned { get; }

    public TopicMatcher Topics { get; }

    public FaqMatcher Faqs { get; }

    public ReplyMatcher Replies { get; }

    public MentionFinders Mentions { get; }

    public FollowUpQuestions FollowUps { get; }

    private static ReaderParts Make(Library library)
    {
        var fingerprint = Fingerprint.Of(library);
        if (Latest.TryGetTarget(out var latest) && latest.fingerprint == fingerprint)
        {
            return latest;
        }

        var made = new ReaderParts(library, fingerprint);
        Latest.SetTarget(made);
        return made;
    }

    private static void AddWords(Library library, Vocabulary vocabulary)
    {
        var texts = library.Topics.Values.SelectMany(topic => topic.Examples.Append(topic.Title))
            .Concat(library.Faqs.Values.SelectMany(faq => faq.Wordings.Append(faq.Question)))
            .Concat(library.Sentences.Select(sentence => sentence.Text))
            .Concat(library.DangerRules.SelectMany(rule => rule.MustFire))
            .Concat(library.Provinces.SelectMany(province => province.Former.Concat(province.Aliases).Append(province.Name)))
            .Concat(library.Words.Yes).Concat(library.Words.No).Concat(library.Words.Numbers.Keys)
            .Concat(library.Words.Commands.Values.SelectMany(ways => ways));
        foreach (var text in texts)
        {
            WordScan.AddTo(vocabulary, text);
        }
    }
}
