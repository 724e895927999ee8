using System.Text.Json.Serialization;
using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Speaking;

/// <summary>The little we remember about who is writing. No name, no school, no age.</summary>
internal sealed record Person
{
    public static readonly StateProperty<Person> Property = new("person", SpeakingJson.Default.Person, new Person());

    public Audience? Audience { get; init; }

    /// <summary>How they call themselves ("em", "con", "cháu"), and hence how we call them.</summary>
    public string? SelfTerm { get; init; }

    /// <summary>They have been told who we are: a program.</summary>
    public bool Welcomed { get; init; }

    /// <summary>They have been asked who they are. Never twice.</summary>
    public bool AskedWho { get; init; }

    public static Person Of(TurnContext turn) => turn.Get(Property);

    /// <summary>Who is spoken to: what they have said they are, or what this message tells.</summary>
    public static Audience? AudienceOf(TurnContext turn) => Of(turn).Audience ?? turn.Meaning.Speaker;

    public static void Change(TurnContext turn, Func<Person, Person> change) =>
        turn.Set(Property, change(Of(turn)));

    /// <summary>The form of address: "em", "bạn", "anh chị", "thầy cô".</summary>
    public string You(Library library, Audience? speakingTo) => Term(library, speakingTo, form => form.You, library.YouOtherwise);

    /// <summary>What they call themselves in words we give them to say: "con", "em", "tôi".</summary>
    public string Me(Library library, Audience? speakingTo) => Term(library, speakingTo, form => form.Me, library.MeOtherwise);

    // The young have told us by what they call themselves; adults are spoken to as adults.
    private string Term(Library library, Audience? speakingTo, Func<AudienceForm, string> of, string otherwise) =>
        (speakingTo ?? Audience) switch
        {
            { } adult when adult is Content.Audiences.Audience.Parent or Content.Audiences.Audience.Teacher => of(library.Audiences[adult]),
            { } young => SelfTerm ?? of(library.Audiences[young]),
            null => SelfTerm ?? otherwise,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
internal sealed partial class SpeakingJson : JsonSerializerContext;
