using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Ids: plain, and equal to the file's name where a file holds one item.</summary>
internal static class Ids
{
    public static string Read(Fields fields, Draft draft) => Checked(fields.Text("id"), fields.At("id"), draft);

    public static string OfFile(Fields fields, string key, ContentFile file, Draft draft)
    {
        var id = Checked(fields.Text(key), fields.At(key), draft);
        if (id.Length > 0 && id != file.Name)
        {
            draft.Problems.Add(ProblemCode.IdIsNotFileName, fields.At(key), $"'{id}' in a file named '{file.Name}'");
        }

        return id;
    }

    public static string Checked(string id, SourceLocation location, Draft draft)
    {
        if (!id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.'))
        {
            draft.Problems.Add(ProblemCode.BadId, location, $"'{id}'");
        }

        return id;
    }
}
