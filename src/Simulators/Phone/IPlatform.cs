namespace AwarenessBot.Simulators.Phone;

/// <summary>A simulated platform as the page for developers sees it.</summary>
public interface IPlatform : IAsyncDisposable
{
    /// <summary>Its name in the command line.</summary>
    string Name { get; }

    /// <summary>What the bot has to be told so that it talks to this platform.</summary>
    IReadOnlyDictionary<string, string?> BotSettings { get; }

    /// <summary>What a person can do beside writing.</summary>
    IReadOnlyList<Offer> Deeds { get; }

    /// <summary>What can go wrong.</summary>
    IReadOnlyList<Offer> Faults { get; }

    /// <summary>Whether there is a bot to post webhooks to.</summary>
    bool IsConnected { get; }

    /// <summary>From now on webhooks are posted there.</summary>
    void Connect(Uri bot);

    /// <summary>Windows, quotas and tokens, as they are for this person.</summary>
    IEnumerable<Fact> FactsOf(string person);

    /// <summary>A person writes.</summary>
    Task SayAsync(string person, string text);

    /// <summary>A person presses a button.</summary>
    Task PressAsync(string person, PhoneButton button);

    /// <summary>A person does one of <see cref="Deeds"/>; false when there is no such deed.</summary>
    Task<bool> DoAsync(string person, string deed);

    /// <summary>One of <see cref="Faults"/> comes about; false when there is no such fault.</summary>
    bool Break(string fault);

    /// <summary>A picture the bot has uploaded.</summary>
    byte[]? Picture(string id);
}

/// <summary>Something that can be chosen on the page.</summary>
/// <param name="Id">What it is called between page and program.</param>
/// <param name="Label">What is written on its button.</param>
public sealed record Offer(string Id, string Label);

/// <summary>A line of state.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">How it is.</param>
/// <param name="Until">When that ends, if it does.</param>
/// <param name="IsGood">Whether nothing is wrong.</param>
public sealed record Fact(string Label, string Value, DateTimeOffset? Until = null, bool IsGood = true)
{
    /// <summary>Something that is open until a moment.</summary>
    public static Fact Window(string label, DateTimeOffset? until, DateTimeOffset now, string never) => until switch
    {
        null => new Fact(label, never, IsGood: false),
        { } end when now > end => new Fact(label, "closed", end, IsGood: false),
        { } end => new Fact(label, "open", end),
    };
}
