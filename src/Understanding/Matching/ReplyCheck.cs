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
               from wording in reply.Hears.Select((text, index) => (Meaning: reader.Read(text, []), index))
               let got = Others(library, reply, wording.Meaning).FirstOrDefault()
               where got is not null
               select new LostReply(reply, wording.index, got),
        ];
    }

    private static IEnumerable<string> Others(Library library, AlarmReply reply, Meaning meaning) =>
        from kind in Enum.GetValues<DangerKind>()
        from audience in Enum.GetValues<Audience>()
        where reply.Fits(kind, reply.ToHelper, audience)
        let among = library.AlarmReplies.Where(other => other.Fits(kind, reply.ToHelper, audience)).Select(other => other.Id)
        let got = meaning.ReplyAmong(among.ToHashSet()) ?? "none"
        where got != reply.Id
        select got;
}
