using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Reading.Files;

namespace AwarenessBot.Content.Checking.Reports;

/// <summary>Every report has somewhere to climb: one desk that takes everything, always.</summary>
internal sealed class DeskRegister : ICheck
{
    public void Run(Draft draft)
    {
        var central = draft.Desks.Where(desk => desk.IsCentral).ToList();
        if (central.Count == 0 && !draft.IsBroken(ReportFiles.Desks.File))
        {
            draft.Problems.Add(ProblemCode.CentralDesk, ReportFiles.Desks, "no central desk");
        }

        foreach (var second in central.Skip(1))
        {
            draft.Problems.Add(ProblemCode.CentralDesk, second.Location, $"'{central[0].Id}' is central already");
        }

        foreach (var desk in central.Where(desk => desk.Areas.Count + desk.Kinds.Count + desk.Hours.Count > 0))
        {
            draft.Problems.Add(ProblemCode.CentralDesk, desk.Location, $"'{desk.Id}' has areas, kinds or hours");
        }
    }
}
