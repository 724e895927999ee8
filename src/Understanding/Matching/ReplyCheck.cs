using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding.Matching;

/// <summary>A wording of a reply in an alarm that gets another reply, or none.</summary>
/// <param name="Index">Which of its wordings, from 0.</param>
public sealed record LostReply(AlarmReply Reply, int Index, string Got);

/// <summary>Says every wording after every kind of alarm and as everybody it is meant for, and looks which reply it gets.</summary>
public static class ReplyCheck
{
    public static IReadOnlyList<LostReply> Run(Library library)
    {
        var reader = new Reader(library);
        return
        [
            .. from reply in library.AlarmReplies
               let rivals = Rivals(library, reply)
               from wording in reply.Hears.Select((text, index) => (Meaning: reader.Read(text, []), index))
               let got = rivals.Select(among => wording.Meaning.ReplyAmong(among) ?? "none").FirstOrDefault(got => got != reply.Id)
               where got is not null
               select new LostReply(reply, wording.index, got),
        ];
    }

    // Most kinds of alarm and audiences bring the same replies into question; each set is tried once.
    private static List<HashSet<string>> Rivals(Library library, AlarmReply reply) =>
    [
        .. (from kind in Enum.GetValues<DangerKind>().Cast<DangerKind?>().Append(null)
            from audience in Enum.GetValues<Audience>()
            where reply.Fits(kind, reply.ToHelper, audience)
            select library.AlarmReplies.Where(other => other.Fits(kind, reply.ToHelper, audience)).Select(other => other.Id).ToHashSet())
            .Distinct(HashSet<string>.CreateSetComparer()),
    ];
}
