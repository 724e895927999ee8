using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Pictures.Reading;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A file of art; what it is called is its name.</summary>
internal static class ArtFile
{
    public static void ReadPlace(ContentFile file, string text, Draft draft) =>
        Keep(file, ArtReader.ReadPlace(text), draft.Places, draft);

    public static void ReadPerson(ContentFile file, string text, Draft draft) =>
        Keep(file, ArtReader.ReadPerson(text), draft.People, draft);

    public static void ReadThing(ContentFile file, string text, Draft draft) =>
        Keep(file, ArtReader.ReadThing(text), draft.Things, draft);

    private static void Keep<T>(ContentFile file, ArtReading<T> reading, Dictionary<string, T> drawn, Draft draft)
        where T : class
    {
        foreach (var fault in reading.Faults)
        {
            draft.Problems.Add(CodeOf(fault.Kind), new(file.Path, fault.Line), fault.What);
        }

        Ids.Checked(file.Name, new SourceLocation(file.Path, 1), draft);
        if (reading.Art is { } art)
        {
            drawn[file.Name] = art;
        }
        else
        {
            draft.BrokenFiles.Add(file.Path);
        }
    }

    private static ProblemCode CodeOf(ArtFaultKind kind) => kind switch
    {
        ArtFaultKind.NotAPicture => ProblemCode.NotAPicture,
        ArtFaultKind.NotAllowed => ProblemCode.NotInPictures,
        _ => ProblemCode.PersonParts,
    };
}
