using AwarenessBot.Content.Audiences;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Audiences as they are written in files.</summary>
internal static class AudienceNames
{
    public const string Listed = "an audience is child, teen, parent or teacher (or any)";

    public static Audience? Parse(string name) => name switch
    {
        "child" => Audience.Child,
        "teen" => Audience.Teen,
        "parent" => Audience.Parent,
        "teacher" => Audience.Teacher,
        _ => null,
    };
}
