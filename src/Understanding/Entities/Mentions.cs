using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// What a message mentions, each kind looked for when somebody asks: most messages are answered without. Two threads may look at
/// once; they find the same.
/// </summary>
internal sealed class Mentions(string text, MentionFinders finders)
{
    /// <summary>As much as the rest of the reader looks at.</summary>
    private const int MaxLength = 8000;

    public IReadOnlyList<Platform> Platforms => field ??= finders.Platforms.Find(Words);

    public IReadOnlyList<string> Accused => field ??= finders.Accused.Find(Words);

    public IReadOnlyList<Link> Links => field ??= [.. LinkSpots.Select(spot => Here(spot, (start, length) => new Link(start, length)))];

    public IReadOnlyList<PhoneNumber> Phones => field ??=
        [.. PhoneSpots.Select(found => Here(found.Spot, (start, length) => new PhoneNumber(found.Digits, start, length)))];

    public IReadOnlyList<Money> Amounts => field ??=
        [.. MoneySpots.Select(found => Here(found.Spot, (start, length) => new Money(found.Dong, start, length)))];

    public When? When => TimesTold is [var only] ? only : null;

    /// <param name="year">The year it is, for years of birth; without it they say nothing.</param>
    public int? Age(int? year) => finders.Ages.Find(Words, year);

    private CleanText Clean => field ??= CleanText.From(text.Length > MaxLength ? text[..MaxLength] : text);

    private IReadOnlyList<Spot> LinkSpots => field ??= LinkFinder.Find(Clean.Letters);

    private IReadOnlyList<(Spot Spot, string Digits)> PhoneSpots => field ??= PhoneFinder.Find(Clean.Letters);

    private IReadOnlyList<(Spot Spot, long Dong)> MoneySpots => field ??= finders.Money.Find(Words);

    private Bit[] Words => field ??= Bits.Of(Clean, finders.Shorthand, [.. LinkSpots, .. PhoneSpots.Select(found => found.Spot)]);

    private IReadOnlyList<When> TimesTold => field ??= finders.Times.Find(WithoutMoney()) is { } when ? [when] : [];

    private Bit[] WithoutMoney() => MoneySpots.Count == 0
        ? Words
        : [.. Words.Select(bit => MoneySpots.Any(found => found.Spot.Start <= bit.Start && bit.Start < found.Spot.End) ? bit with { Taken = true } : bit)];

    private T Here<T>(Spot spot, Func<int, int, T> make)
    {
        var start = Clean.StartOf(spot.Start);
        return make(start, Clean.StartOf(spot.End) - start);
    }
}
