using System.Collections.Concurrent;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Pictures.Reading;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A file of art; what it is called is its name.</summary>
internal static class ArtFile
{
    // Art is most of the bytes of the content and hardly ever what an editor has changed: what was read last is kept, and used
    // again while the file is letter for letter the same.
    private static readonly ConcurrentDictionary<string, (string Text, object Reading)> LastRead = new();

    public static void ReadPlace(ContentFile file, string text, Draft draft) =>
        Keep(file, Once(file, text, ArtReader.ReadPlace), draft.Places, draft);

    public static void ReadPerson(ContentFile file, string text, Draft draft) =>
        Keep(file, Once(file, text, ArtReader.ReadPerson), draft.People, draft);

    public static void ReadThing(ContentFile file, string text, Draft draft) =>
        Keep(file, Once(file, text, ArtReader.ReadThing), draft.Things, draft);

    private static ArtReading<T> Once<T>(ContentFile file, string text, Func<string, ArtReading<T>> read)
        where T : class
    {
        if (LastRead.TryGetValue(file.Path, out var last) && last.Text == text && last.Reading is ArtReading<T> same)
        {
            return same;
        }

        var reading = read(text);
        LastRead[file.Path] = (text, reading);
        return reading;
    }

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
