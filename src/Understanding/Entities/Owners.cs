using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Somebody a message names, and whether it is the child or the writer.</summary>
internal readonly record struct Owner(int Start, int End, bool IsYoung);

/// <summary>Whose an age is: of the person named last before it. "mẹ em" is the mother, "con của chị" the child.</summary>
internal sealed class Owners(AgeWords words)
{
    private const int Farthest = 5;

    private readonly PhraseBook<bool> people = new(
        words.Young.Select(who => KeyValuePair.Create(who, true)).Concat(words.Others.Select(who => KeyValuePair.Create(who, false))));

    private readonly PhraseBook<bool> of = PhraseBook.Of(words.Of);

    /// <summary>Everybody named, in order; a row of them ("con gái của chị") is one, the first.</summary>
    public List<Owner> Of(Bit[] bits)
    {
        var found = new List<Owner>();
        for (var at = 0; at < bits.Length;)
        {
            var length = people.LongestAt(bits, at, out var isYoung);
            if (length == 0)
            {
                at++;
                continue;
            }

            var end = at + length;
            if (found is [.., var last] && bits[at].Joins && (last.End == at || (last.End == at - 1 && of.IsAt(bits, last.End))))
            {
                found[^1] = last with { End = end };
            }
            else
            {
                found.Add(new Owner(at, end, isYoung));
            }

            at = end;
        }

        return found;
    }

    /// <summary>Whether the age told here is the child's or the writer's; nothing when nobody stands near.</summary>
    public static bool? Before(Bit[] bits, List<Owner> people, int at)
    {
        var index = people.FindLastIndex(owner => owner.End <= at);
        if (index < 0 || at - people[index].End > Farthest)
        {
            return null;
        }

        for (var i = people[index].End; i <= at; i++)
        {
            if (!bits[i].Joins)
            {
                return null;
            }
        }

        return people[index].IsYoung;
    }
}
