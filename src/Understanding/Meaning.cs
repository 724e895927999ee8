using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Places;
using AwarenessBot.Understanding.Entities;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding;

/// <summary>All that was understood in one message. Holds the words only to compare them with offered choices; never shows them.</summary>
public sealed record Meaning
{
    private const string GreetingTopic = "greeting";
    private const string ThanksTopic = "thanks_bye";

    internal Meaning(Utterance utterance, ChoiceFinder choices, Mentions mentions, LookUps later)
    {
        Utterance = utterance;
        Choices = choices;
        Mentions = mentions;
        FaqAsked = new(later.Faq);
        OpeningTold = new(later.Opening);
        FindReply = later.Reply;
    }

    public required Danger Danger { get; init; }

    /// <summary>At most five, the best first.</summary>
    public required IReadOnlyList<TopicMatch> Topics { get; init; }

    /// <summary>The frequently asked question this is in other words, if it clearly is one. Looked for when asked.</summary>
    public FaqMatch? Faq => FaqAsked.Value;

    /// <summary>What is told in a message that also says they want to tell somebody ("em muốn báo: …").</summary>
    public string? Opening => OpeningTold.Value;

    public Command? Command { get; init; }

    public bool? YesNo { get; init; }

    public int? Number { get; init; }

    public IReadOnlyList<Province> Places { get; init; } = [];

    /// <summary>The province named, when exactly one was.</summary>
    public Province? Place => Places is [var only] ? only : null;

    /// <summary>The office that has the duty of one called by a name it no longer bears.</summary>
    public Office? Office { get; init; }

    /// <summary>Who is writing, when the message says so.</summary>
    public Audience? Speaker { get; init; }

    /// <summary>How a young person calls themself: "em", "con" or "cháu".</summary>
    public string? SelfTerm { get; init; }

    /// <summary>How old the child is, or whoever writes. Looked for when asked, like all that follows.</summary>
    public int? Age => Mentions.Age(null);

    public AgeBand? AgeBand => Age is { } age ? AgeBands.Of(age) : null;

    public IReadOnlyList<Platform> Platforms => Mentions.Platforms;

    /// <summary>The role of whoever did it, where somebody was asked for just that and named one; any mention counts.</summary>
    public string? Accused => Mentions.Accused is [var only] ? only : null;

    /// <summary>All roles named.</summary>
    public IReadOnlyList<string> RolesNamed => Mentions.Accused;

    public IReadOnlyList<PhoneNumber> Phones => Mentions.Phones;

    public IReadOnlyList<Link> Links => Mentions.Links;

    public IReadOnlyList<Money> Amounts => Mentions.Amounts;

    public When? When => Mentions.When;

    public bool IsGreeting => IsSurely(GreetingTopic);

    public bool IsThanks => IsSurely(ThanksTopic);

    private Utterance Utterance { get; }

    private ChoiceFinder Choices { get; }

    private Mentions Mentions { get; }

    private Lazy<FaqMatch?> FaqAsked { get; }

    private Lazy<string?> OpeningTold { get; }

    private Func<IReadOnlySet<string>, string?> FindReply { get; }

    /// <summary>The age, also where only a year of birth was told.</summary>
    public int? AgeIn(int year) => Mentions.Age(year);

    /// <summary>Which of these labels was meant, by number or by words; null when unsure or when two fit.</summary>
    public int? ChoiceAmong(IReadOnlyList<string> labels) => Choices.Find(Utterance, labels);

    /// <summary>Which of these ways of saying something it is, polite words and who speaks aside.</summary>
    public int? WordingAmong(IReadOnlyList<string> wordings) => Choices.FindWording(Utterance, wordings);

    /// <summary>Which of these ways of saying something it is, polite words aside.</summary>
    public int? SaidAmong(IReadOnlyList<string> wordings) => Choices.FindSaid(Utterance, wordings);

    /// <summary>Which of these endings a short message has ("… có biết không").</summary>
    public int? EndingAmong(IReadOnlyList<string> endings) => Choices.FindEnding(Utterance, endings);

    /// <summary>Which of these replies answers somebody who goes on telling after an alarm, if one clearly does.</summary>
    public string? ReplyAmong(IReadOnlySet<string> replies) => FindReply(replies);

    /// <summary>Whether it is, word for word, one of these labels.</summary>
    public bool Repeats(IReadOnlyList<string> labels) => Choices.FindExact(Utterance, labels) is not null;

    /// <summary>What was understood, without a word of what was said: this ends up in logs and test output.</summary>
    public override string ToString() =>
        $"Meaning(danger {Danger.Level} {Danger.Kind}, topic {(Topics.Count > 0 ? Topics[0].Id : "none")}, command {Command}, places {Places.Count})";

    private bool IsSurely(string topic) => Topics is [var best, ..] && best.Id == topic && best.Score >= Confidence.Answer;
}

/// <summary>What is looked for only when asked: most messages are answered without.</summary>
internal sealed record LookUps(Func<FaqMatch?> Faq, Func<string?> Opening, Func<IReadOnlySet<string>, string?> Reply);
