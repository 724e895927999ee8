using System.Reflection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Host.Tests.HouseRules;

public sealed class Logs
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What a person's words and ids are called. Whoever wants to log one writes its name first.</summary>
    private static readonly HashSet<string> OfPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "account", "activity", "activityId", "address", "answer", "body", "choice", "chat", "chatId", "contact", "content", "conversation",
        "conversationId", "conversationKey", "display", "displayName", "email", "from", "inbound", "id", "input", "key", "label",
        "line", "location", "member", "message", "name", "nickname", "note", "payload", "person", "personId", "phone",
        "place", "question", "quote", "recent", "recipient", "reply", "said", "sender", "senderId", "sentence", "session", "speech",
        "state", "text", "token", "typed", "user", "userId", "userName", "utterance", "value", "word", "words",
    };

    /// <summary>Types that hold a person's words or ids.</summary>
    private static readonly string[] Telling = ["Activities", "State", "Wire"];

    private static IReadOnlyList<MethodInfo> Messages { get; } =
    [
        .. Repository.FilesIn("src", "*.csproj").Select(AssemblyOf)
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(All | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute))),
    ];

    [Fact]
    public void Every_log_message_has_a_number_of_its_own() => Offences.None(
        "Whoever looks for event 1000 finds one place.",
        Messages.GroupBy(message => message.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .Where(same => same.Count() > 1 || same.Key is null or <= 0)
            .SelectMany(same => same.Select(message => $"{PlaceOf(message)}: {same.Key}")));

    [Fact]
    public void No_log_message_takes_a_persons_words_or_ids() => Offences.None(
        "What a child typed, and who they are, is in no log.",
        from message in Messages
        from parameter in message.GetParameters()
        where (parameter.ParameterType == typeof(string) && OfPeople.Contains(parameter.Name ?? "")) ||
            parameter.ParameterType == typeof(object) || IsTelling(parameter.ParameterType)
        select $"{PlaceOf(message)}: {parameter.ParameterType.Name} {parameter.Name}");

    [Fact]
    public void There_are_log_messages_to_look_at() => Assert.Contains(Messages, message => message.Name == "TurnFailed");

    private static bool IsTelling(Type type) =>
        type.Assembly.GetName().Name?.StartsWith("AwarenessBot.", StringComparison.Ordinal) is true &&
        !type.IsEnum && Telling.Contains(type.Namespace?.Split('.')[^1]);

    private static Assembly AssemblyOf(string project) => project.Contains("/Host/", StringComparison.Ordinal)
        ? typeof(Program).Assembly
        : Assembly.Load(Path.GetFileNameWithoutExtension(project));

    private static string PlaceOf(MethodInfo message) =>
        (from file in Repository.CSharpIn("src")
         let at = file.Code.IndexOf($"partial void {message.Name}(", StringComparison.Ordinal)
         where at >= 0 && file.Code.Contains($"class {message.DeclaringType?.Name}", StringComparison.Ordinal)
         select file.Place(at)).FirstOrDefault() ?? $"{message.DeclaringType?.FullName}.{message.Name}";
}
