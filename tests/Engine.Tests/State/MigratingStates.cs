using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Tests.State;

public sealed class MigratingStates
{
    /// <summary>What the files of a schema hash to. A file once here is never edited: add another beside it.</summary>
    private static readonly Dictionary<string, string> NeverEdited = new()
    {
        ["schema-1/in-a-dialog.lasting.json"] = "cd86f9a14c49a28a",
        ["schema-1/in-a-dialog.session.json"] = "0af05be28aca4ed9",
        ["schema-1/long-gone.lasting.json"] = "d551870caa44ea81",
    };

    private static readonly StateMigration OneToTwo = new(1, (lasting, session) =>
    {
        lasting["migrated"] = "1-2";
        session["stack"] = new JsonArray();
    });

    private static readonly StateMigration TwoToThree = new(2, (lasting, _) =>
    {
        lasting["turns"] = lasting["turns"]?.GetValue<long>() + 100;
        lasting["migrated"] = $"{lasting["migrated"]} 2-3";
    });

    [Fact]
    public void A_state_is_brought_forward_one_step_at_a_time()
    {
        var migrations = new StateMigrations([TwoToThree, OneToTwo], current: 3);

        var stored = migrations.Apply(Read("in-a-dialog"));

        var lasting = JsonNode.Parse(stored.Lasting);
        Assert.Equal((3, "1-2 2-3"), (lasting?["schema"]?.GetValue<int>(), lasting?["migrated"]?.GetValue<string>()));
        var state = StateJson.Read(Read("in-a-dialog"), migrations);
        Assert.Equal((3, 142L), (state.Schema, state.Turns));
        Assert.Empty(state.Session.Stack);
        Assert.Single(state.Session.Recent);
    }

    [Fact]
    public void A_state_of_schema_two_takes_only_the_last_step()
    {
        var stored = new StoredState("""{"schema":2,"turns":1}"""u8.ToArray(), """{"stack":[]}"""u8.ToArray());

        var lasting = JsonNode.Parse(new StateMigrations([OneToTwo, TwoToThree], current: 3).Apply(stored).Lasting);

        Assert.Equal(" 2-3", lasting?["migrated"]?.GetValue<string>());
        Assert.Equal(101, lasting?["turns"]?.GetValue<long>());
    }

    [Fact]
    public void An_erased_session_can_be_brought_forward_too()
    {
        var state = StateJson.Read(Read("long-gone"), new StateMigrations([OneToTwo, TwoToThree], current: 3));

        Assert.Empty(state.Session.Stack);
        Assert.Empty(state.Session.Recent);
    }

    [Fact]
    public void A_state_in_the_current_shape_is_not_touched()
    {
        var stored = Read("in-a-dialog");

        var applied = StateMigrations.Shipped.Apply(stored);

        Assert.Same(stored.Lasting, applied.Lasting);
        Assert.Same(stored.Session, applied.Session);
    }

    [Fact]
    public void A_state_that_was_brought_forward_is_written_in_the_new_shape_and_read_without_a_step()
    {
        var forward = StateJson.Write(StateJson.Read(Read("in-a-dialog"), new StateMigrations([OneToTwo, TwoToThree], current: 3)));

        Assert.Equal(142, StateJson.Read(forward, new StateMigrations([], current: 3)).Turns);
    }

    [Fact]
    public void A_newer_state_is_refused()
    {
        var newer = new StoredState(Encoding.UTF8.GetBytes($$"""{"schema":{{ConversationState.CurrentSchema + 1}},"turns":1}"""), null);

        Assert.Throws<StateTooNewException>(() => StateMigrations.Shipped.Apply(newer));
        Assert.Throws<StateTooNewException>(() => StateJson.Read(newer, StateMigrations.Shipped));
    }

    [Fact]
    public void A_property_called_schema_is_not_mistaken_for_the_schema()
    {
        var stored = new StoredState("""{"properties":{"schema":9},"turns":3,"schema":1}"""u8.ToArray(), null);

        Assert.Equal(3, StateJson.Read(stored, StateMigrations.Shipped).Turns);
    }

    [Fact]
    public void The_schema_is_the_first_thing_written() =>
        Assert.StartsWith("{\"schema\":", Encoding.UTF8.GetString(StateJson.Write(new ConversationState()).Lasting), StringComparison.Ordinal);

    [Fact]
    public void There_is_one_step_for_each_schema_that_ever_shipped()
    {
        var steps = typeof(StateMigrations).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(field => field.GetValue(StateMigrations.Shipped)).OfType<IReadOnlyList<StateMigration>>().Single();

        Assert.Equal(Enumerable.Range(1, ConversationState.CurrentSchema - 1), steps.Select(step => step.From));
    }

    [Fact]
    public void There_are_stored_states_of_every_schema_and_all_of_them_still_read()
    {
        for (var schema = 1; schema <= ConversationState.CurrentSchema; schema++)
        {
            var names = Directory.GetFiles(Folder(schema), "*.lasting.json")
                .Select(file => Path.GetFileName(file).Replace(".lasting.json", "", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(names);
            foreach (var name in names)
            {
                Assert.Equal(ConversationState.CurrentSchema, StateJson.Read(Read(name, schema), StateMigrations.Shipped).Schema);
            }
        }
    }

    [Fact]
    public void A_state_stored_by_schema_one_means_what_it_meant()
    {
        var state = StateJson.Read(Read("in-a-dialog"), StateMigrations.Shipped);

        Assert.Equal((42L, new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero)), (state.Turns, state.LastTurnAt));
        Assert.Equal("child", state.Properties["audience"].GetString());
        Assert.Equal(["menu/", "quiz/question-2"], state.Session.Stack.Select(instance => instance.ToString()));
        Assert.Equal("1", state.Session.Stack[1].Values["right"]);
        Assert.Equal(new Said("câu 2", new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero)), Assert.Single(state.Session.Recent));
        Assert.Equal(2, state.Session.Properties["missed"].GetInt32());
        Assert.Empty(StateJson.Read(Read("long-gone"), StateMigrations.Shipped).Session.Stack);
    }

    [Fact]
    public void No_stored_state_was_ever_edited()
    {
        var found = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "State"), "*.json", SearchOption.AllDirectories)
            .ToDictionary(
                file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}",
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..16]);

        Assert.Equal(NeverEdited.OrderBy(file => file.Key), found.OrderBy(file => file.Key));
    }

    [Fact]
    public void A_state_without_a_schema_is_damaged() =>
        Assert.Throws<JsonException>(() => StateMigrations.Shipped.Apply(new StoredState("{}"u8.ToArray(), null)));

    private static StoredState Read(string name, int schema = 1)
    {
        var session = Path.Combine(Folder(schema), name + ".session.json");
        return new StoredState(
            File.ReadAllBytes(Path.Combine(Folder(schema), name + ".lasting.json")),
            File.Exists(session) ? File.ReadAllBytes(session) : null);
    }

    private static string Folder(int schema) => Path.Combine(AppContext.BaseDirectory, "State", $"schema-{schema}");
}
