using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Tests.Activities;

public sealed class ActivitySchema
{
    /// <summary>The objects of the schema that a service may extend with fields of its own.</summary>
    public static TheoryData<Type> Objects { get; } =
    [
        typeof(Activity), typeof(ChannelAccount), typeof(ConversationAccount), typeof(Attachment), typeof(CardAction),
        typeof(SuggestedActions),
    ];

    [Theory]
    [MemberData(nameof(Payloads.Names), MemberType = typeof(Payloads))]
    public void Every_field_of_the_schema_comes_back_as_it_came(string payload)
    {
        var json = Payloads.Read(payload);

        AssertSame(json, Write(Read(json), ActivityJson.Default));
        AssertSame(json, Write(Read(json), ActivityJson.Readable));
    }

    [Theory]
    [MemberData(nameof(Payloads.Names), MemberType = typeof(Payloads))]
    public void What_comes_in_by_the_edge_keeps_every_field_too(string payload)
    {
        var activity = IncomingActivity.Read(Payloads.Read(payload));

        Assert.NotNull(activity);
        var written = Payloads.Parse(Write(activity, ActivityJson.Default)).AsObject();
        if (Payloads.Parse(Payloads.Read(payload))["text"] is null)
        {
            // An activity without a text has an empty one afterwards.
            Assert.True(written.Remove("text"));
        }

        AssertSame(Payloads.Read(payload), Encoding.UTF8.GetBytes(written.ToJsonString()));
    }

    [Fact]
    public void Every_field_the_bot_reads_is_in_a_payload()
    {
        var seen = new HashSet<string>();
        foreach (var payload in Payloads.Names)
        {
            seen.UnionWith(Payloads.Parse(Payloads.Read(payload.Data)).AsObject().Select(field => field.Key));
        }

        var known = typeof(Activity).GetProperties()
            .Where(property => property.GetCustomAttribute<JsonExtensionDataAttribute>() is null)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        Assert.Empty(known.Except(seen));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_field_nobody_knows_is_kept_and_written_back(Type type)
    {
        const string Unknown = """{"number":1.50,"list":[null,{"a":"\u00e1"}],"big":123456789012345678901234567890}""";
        var json = $$"""{"type":"t","title":"t","contentType":"c","actions":[],"someDayNew":{{Unknown}}}""";

        var read = JsonSerializer.Deserialize(json, type, ActivityJson.Default);
        var written = JsonSerializer.Serialize(read, type, ActivityJson.Default);

        Assert.NotNull(ActivityJson.Default.GetTypeInfo(type));
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(Unknown), JsonNode.Parse(written)?["someDayNew"]),
            $"{type.Name} lost a field: {written}");
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("deleteUserData")]
    [InlineData("installationUpdate")]
    [InlineData("")]
    [InlineData("never heard of")]
    public void A_type_nobody_knows_is_accepted(string type) =>
        Assert.Equal(type, Read(Encoding.UTF8.GetBytes($$"""{"type":"{{type}}"}""")).Type);

    [Fact]
    public void What_is_not_set_is_not_written() =>
        Assert.Equal("""{"type":"message"}""", JsonSerializer.Serialize(new Activity { Type = "message" }, ActivityJson.Default.Activity));

    [Fact]
    public void The_readable_form_leaves_vietnamese_letters_alone_and_the_other_is_safe_in_html()
    {
        var activity = new Activity { Type = "message", Text = "</script>ngư\u1eddi" };

        Assert.Contains("ngư\u1eddi", JsonSerializer.Serialize(activity, ActivityJson.Readable.Activity), StringComparison.Ordinal);
        Assert.DoesNotContain("</script", JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hero_card_becomes_an_attachment_and_its_buttons_say_and_call()
    {
        var card = new HeroCard { Title = "Help", Buttons = [CardAction.Call("Call 111", "111"), CardAction.Say("Menu")] };

        var json = JsonSerializer.Serialize(
            new Activity { Type = "message", Attachments = [card.ToAttachment("help")] }, ActivityJson.Default.Activity);

        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":""" +
            """{"title":"Help","buttons":[{"type":"openUrl","title":"Call 111","value":"tel:111"},""" +
            """{"type":"imBack","title":"Menu","value":"Menu"}]},"name":"help"}]}""",
            json);
    }

    private static Activity Read(byte[] json) =>
        JsonSerializer.Deserialize(json, ActivityJson.Default.Activity) ?? throw new InvalidDataException("Null.");

    private static byte[] Write(Activity activity, ActivityJson contract) =>
        JsonSerializer.SerializeToUtf8Bytes(activity, contract.Activity);

    private static void AssertSame(byte[] expected, byte[] actual) => Assert.True(
        JsonNode.DeepEquals(Payloads.Parse(expected), Payloads.Parse(actual)),
        $"Expected {Encoding.UTF8.GetString(expected)}\nbut got {Encoding.UTF8.GetString(actual)}");
}
