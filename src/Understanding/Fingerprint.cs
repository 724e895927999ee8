using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Content;

namespace AwarenessBot.Understanding;

/// <summary>
/// A hash of everything in a library that decides how messages are read, and of nothing else: an edited answer leaves it as it
/// was, and what took a second to learn need not be learned again.
/// </summary>
internal static class Fingerprint
{
    public static string Of(Library library)
    {
        using var bytes = new MemoryStream();
        JsonSerializer.Serialize(bytes, library.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
            .Select(topic => new { topic.Id, topic.Title, topic.Label, topic.Examples }));
        JsonSerializer.Serialize(bytes, library.Faqs.Values.OrderBy(faq => faq.Id, StringComparer.Ordinal)
            .Select(faq => new { faq.Id, faq.Topic, faq.Question, faq.Wordings }));
        JsonSerializer.Serialize(bytes, library.AlarmReplies.Select(reply => new { reply.Id, reply.Hears }));
        JsonSerializer.Serialize(bytes, library.Sentences);
        JsonSerializer.Serialize(bytes, library.DangerRules);
        JsonSerializer.Serialize(bytes, library.DangerGuards);
        JsonSerializer.Serialize(bytes, library.Provinces);
        JsonSerializer.Serialize(bytes, library.LocalUnits);
        JsonSerializer.Serialize(bytes, library.Offices);
        JsonSerializer.Serialize(bytes, library.Words);
        bytes.Position = 0;
        return Convert.ToHexString(SHA256.HashData(bytes));
    }
}
