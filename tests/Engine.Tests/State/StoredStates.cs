using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Tests.State;

public sealed class StoredStates
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, 123, TimeSpan.FromHours(7));
    private static readonly StateProperty<string> Who = new("who", ActivityJson.Default.String, "unknown");
    private static readonly StateProperty<int> Count = new("count", TestJson.Default.Int32, 7);

    [Fact]
    public void A_state_reads_as_it_was_written()
    {
        var state = new ConversationState
        {
            Turns = long.MaxValue,
            LastTurnAt = Now,
            Properties = Who.Set(ConversationState.EmptyProperties, "cháu 😢"),
            Session = new Session
            {
                Stack =
                [
                    new DialogInstance("below", "", DialogInstance.NoValues),
                    new DialogInstance("top", "asked", new Dictionary<string, string> { ["said"] = "cháu không biết \"\\\n" }),
                ],
                Recent = [new Said("first", Now), new Said("second", Now.AddSeconds(1))],
                Properties = Count.Set(ConversationState.EmptyProperties, 9),
            },
        };

        var read = StateJson.Read(StateJson.Write(state), StateMigrations.Shipped);

        Assert.Equal((state.Schema, state.Turns, state.LastTurnAt), (read.Schema, read.Turns, read.LastTurnAt));
        Assert.Equal("cháu 😢", Who.In(read.Properties));
        Assert.Equal(9, Count.In(read.Session.Properties));
        Assert.Equal(state.Session.Recent, read.Session.Recent);
        Assert.Equal(["below/", "top/asked"], read.Session.Stack.Select(instance => instance.ToString()));
        Assert.Equal(state.Session.Stack[1].Values, read.Session.Stack[1].Values);
    }

    [Fact]
    public void A_state_in_which_nothing_has_happened_reads_as_one()
    {
        var read = StateJson.Read(StateJson.Write(new ConversationState()), StateMigrations.Shipped);

        Assert.Equal((ConversationState.CurrentSchema, 0L, null), (read.Schema, read.Turns, read.LastTurnAt));
        Assert.Empty(read.Properties);
        Assert.Empty(read.Session.Stack);
        Assert.Empty(read.Session.Recent);
        Assert.Empty(read.Session.Properties);
    }

    [Fact]
    public void What_is_erased_soon_is_all_in_the_session_part()
    {
        var stored = StateJson.Write(new ConversationState
        {
            Session = new Session
            {
                Stack = [new DialogInstance("words", "words", new Dictionary<string, string> { ["words"] = "words" })],
                Recent = [new Said("words", Now)],
                Properties = Who.Set(ConversationState.EmptyProperties, "words"),
            },
        });

        Assert.DoesNotContain("words", Encoding.UTF8.GetString(stored.Lasting), StringComparison.Ordinal);
        Assert.Contains("words", Encoding.UTF8.GetString(stored.Session ?? []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    public void An_erased_session_reads_as_an_empty_one(string? session)
    {
        var stored = StateJson.Write(new ConversationState { Turns = 5, Properties = Who.Set(ConversationState.EmptyProperties, "me") });

        var read = StateJson.Read(
            stored with { Session = session is null ? null : Encoding.UTF8.GetBytes(session) }, StateMigrations.Shipped);

        Assert.Equal((5, "me"), (read.Turns, Who.In(read.Properties)));
        Assert.Empty(read.Session.Stack);
        Assert.Empty(read.Session.Recent);
        Assert.Empty(read.Session.Properties);
    }

    [Fact]
    public void A_property_that_was_never_set_has_its_default()
    {
        Assert.Equal("unknown", Who.In(ConversationState.EmptyProperties));
        Assert.Equal(7, Count.In(ConversationState.EmptyProperties));
        Assert.Equal("unknown", Who.In(new Dictionary<string, JsonElement> { ["who"] = JsonDocument.Parse("null").RootElement }));
    }

    [Fact]
    public void The_default_is_not_stored()
    {
        var set = Count.Set(Who.Set(ConversationState.EmptyProperties, "me"), 8);
        Assert.Equal(["count", "who"], set.Keys.Order());

        Assert.Equal(["who"], Count.Set(set, 7).Keys);
        Assert.Empty(Who.Set(ConversationState.EmptyProperties, "unknown"));
    }

    [Fact]
    public void Setting_a_property_leaves_the_properties_given_alone()
    {
        var before = Who.Set(ConversationState.EmptyProperties, "me");

        var after = Who.Set(before, "you");

        Assert.Equal(("me", "you"), (Who.In(before), Who.In(after)));
        Assert.Empty(ConversationState.EmptyProperties);
    }

    [Fact]
    public void A_property_of_another_version_is_kept_though_nobody_reads_it()
    {
        var properties = new Dictionary<string, JsonElement> { ["someDayNew"] = JsonDocument.Parse("""{"a":[1]}""").RootElement };

        var read = StateJson.Read(StateJson.Write(new ConversationState { Properties = Who.Set(properties, "me") }), StateMigrations.Shipped);

        Assert.Equal("""{"a":[1]}""", read.Properties["someDayNew"].GetRawText());
    }
}

[JsonSerializable(typeof(int))]
internal sealed partial class TestJson : JsonSerializerContext;
