namespace AwarenessBot.Content.Desks;

/// <summary>
/// Who did it, as a role and never a name. The ids stand in reports that are kept for years, so they never change.
/// </summary>
public static class AccusedRoles
{
    public const string Classmate = "classmate";

    public const string OlderPupil = "older_pupil";

    public const string Teacher = "teacher";

    public const string SchoolStaff = "school_staff";

    public const string Parent = "parent";

    public const string Relative = "relative";

    public const string Neighbour = "neighbour";

    public const string KnownAdult = "known_adult";

    public const string OnlineStranger = "online_stranger";

    public const string Stranger = "stranger";

    public const string Official = "official";

    /// <summary>Somebody of an office that reads reports.</summary>
    public const string ResponderOffice = "responder_office";

    public const string Unknown = "unknown";

    private const char Divider = ' ';

    /// <summary>Several as one word of a case: nobody said which of those they named it was, so it may be any of them.</summary>
    public static string AnyOf(IEnumerable<string> roles) => string.Join(Divider, roles.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The roles in it.</summary>
    public static IReadOnlyList<string> In(string anyOf) => anyOf.Split(Divider, StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> All { get; } =
    [
        Classmate, OlderPupil, Teacher, SchoolStaff, Parent, Relative, Neighbour, KnownAdult, OnlineStranger, Stranger, Official,
        ResponderOffice, Unknown,
    ];
}
