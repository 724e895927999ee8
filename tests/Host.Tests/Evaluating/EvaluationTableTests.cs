using AwarenessBot.Content.Safety;
using AwarenessBot.Host.Evaluating;

namespace AwarenessBot.Host.Tests.Evaluating;

public sealed class EvaluationTableTests
{
    [Fact]
    public void Columns_may_come_in_any_order_and_strange_ones_are_ignored()
    {
        var row = Assert.Single(EvaluationTable.Read(["risk\tnote\ttext\tid\tintent", "urgent\tx\tmột\\nhai\tr1\tdisclose_violence"]));

        Assert.Equal("r1", row.Id);
        Assert.Equal(["một", "hai"], row.Messages);
        Assert.Equal(DangerLevel.Urgent, row.Level);
        Assert.Equal(DangerKind.Violence, row.Kind);
        Assert.Equal(Groups.Danger, row.Group);
    }

    [Theory]
    [InlineData("evidence|law", new[] { "evidence", "law" })]
    [InlineData("evidence,law", new[] { "evidence", "law" })]
    [InlineData("evidence / law", new[] { "evidence", "law" })]
    public void A_line_may_allow_several_answers(string intent, string[] expected) =>
        Assert.Equal(expected, Assert.Single(EvaluationTable.Read(["id\ttext\tintent\trisk", $"a\tb\t{intent}\tnone"])).Intents);

    [Theory]
    [InlineData("id\ttext\tintent", "line 1: no column risk")]
    [InlineData("id\ttext\tintent\trisk\nr\tx\tlaw\tterrible", "line 2: risk must be")]
    public void What_cannot_be_used_is_named_with_its_line(string table, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => EvaluationTable.Read(table.Split('\n'))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_saved_by_an_office_program_is_read()
    {
        var rows = EvaluationTable.Read(["\uFEFFid\ttext\tintent\trisk\r", "1\tchào\tgreeting\tnone\r", ""]);

        Assert.Equal("greeting", Assert.Single(rows).Intents[0]);
    }
}
