using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Simulators.Messenger;

public sealed partial class MessengerSimulator
{
    private const int ProfileCalls = 10;

    private readonly JsonObject _profile = [];
    private int _profileWrites;

    /// <summary>What the page shows before anybody has written.</summary>
    public JsonObject Profile => _profile;

    /// <summary>How often the profile has been written.</summary>
    public int ProfileWrites => _profileWrites;

    /// <summary>Which events the app gets; nothing when the page is not subscribed at all.</summary>
    public IReadOnlyList<string>? SubscribedFields { get; set; } = ["messages", "messaging_postbacks", "message_echoes"];

    private async Task<IResult> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var about = JsonNode.Parse(form["message"].ToString());
        var file = form.Files.GetFile("filedata");
        if (about?["attachment"]?["payload"]?["is_reusable"]?.GetValue<bool>() is not true ||
            about["attachment"]?["type"]?.GetValue<string>() != "image" ||
            file is not { Length: > 8, ContentType: "image/png", FileName.Length: > 0 })
        {
            _refused.Enqueue("upload");
            return Error(100, 2018008);
        }

        if (_faults.TryDequeue(out var fault))
        {
            return await BreakAsync(context, fault);
        }

        var id = (1_800_000_000_000_000 + IdsBegin + _pictures.Count + 1).ToString(CultureInfo.InvariantCulture);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        _pictures[id] = bytes.ToArray();
        return Results.Text($$"""{"attachment_id":"{{id}}"}""", "application/json");
    }

    private async Task<IResult> SetProfileAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _profileWrites) > ProfileCalls)
        {
            return Error(613);
        }

        var fields = (await JsonNode.ParseAsync(context.Request.Body))?.AsObject() ?? [];
        if (fields.ContainsKey("persistent_menu") && !fields.ContainsKey("get_started") && !_profile.ContainsKey("get_started"))
        {
            return Error(100);
        }

        foreach (var (name, value) in fields)
        {
            _profile[name] = value?.DeepClone();
        }

        return Results.Text("""{"result":"success"}""", "application/json");
    }

    private IResult Subscriptions()
    {
        var apps = new JsonArray();
        if (SubscribedFields is { } fields)
        {
            apps.Add(new JsonObject { ["id"] = Page.AppId, ["name"] = "bot", ["subscribed_fields"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field))]) });
        }

        return Results.Text(new JsonObject { ["data"] = apps }.ToJsonString(), "application/json");
    }
}
