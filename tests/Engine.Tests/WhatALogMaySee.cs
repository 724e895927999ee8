using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Engine.Tests;

/// <summary>
/// Any of the engine's records may end up in a log line, an exception or a debugger's screenshot. Whatever a person said,
/// and whatever tells who they are, must not come out of <c>ToString</c>.
/// </summary>
public sealed class WhatALogMaySee
{
    private const string Canary = "canary-9f3";

    /// <summary>Words of ours, not of people: names in code and content, and sentences from content.</summary>
    private static readonly HashSet<string> Ours =
    [
        "Activity.Type", "ChannelAccount.Role", "DialogInstance.Id", "DialogInstance.Step", "Effect.Kind", "Effect.Payload",
        "OutgoingReply.Channel", "OutboxRow.Channel", "ConfirmPrompt.Yes", "ConfirmPrompt.No",
    ];

    public static TheoryData<Type> Records { get; } = [.. typeof(Activity).Assembly.GetTypes().Where(IsRecord)];

    [Theory]
    [MemberData(nameof(Records))]
    public void No_record_says_what_a_person_said_or_who_they_are(Type record)
    {
        var said = Planted(record)?.ToString();

        Assert.True(said?.Contains(Canary, StringComparison.Ordinal) is false, $"{record.Name} says: {said}");
    }

    [Fact]
    public void The_records_that_hold_words_and_ids_are_among_those_looked_at()
    {
        string[] expected =
        [
            "Activity", "Attachment", "CardAction", "ChannelAccount", "ConversationAccount", "ConversationState", "DialogInstance",
            "HeroCard", "InboundKey", "OutboxRow", "PromptAnswer", "Said", "Session", "StoredState", "SuggestedActions",
            "TurnCommit", "TurnOutcome", "TurnStart",
        ];

        Assert.Empty(expected.Except(Records.Select(record => record.Data.Name)));
    }

    [Fact]
    public void A_recognition_says_only_what_kind_it_is()
    {
        var toString = typeof(Recognition).GetMethod(nameof(ToString), Type.EmptyTypes);

        Assert.True(toString?.IsFinal);
    }

    // Generic records are left out: StateProperty<T> holds names and defaults from code.
    private static bool IsRecord(Type type) =>
        !type.IsAbstract && !type.ContainsGenericParameters &&
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    /// <summary>One of these with the canary wherever words or ids can be.</summary>
    private static object? Planted(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            var name = $"{type.Name}.{field.Name.TrimStart('<').Split('>')[0]}";
            field.SetValue(record, Ours.Contains(name) ? "ours" : Value(field.FieldType));
        }

        return record;
    }

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Canary;
        }

        if (type == typeof(JsonElement))
        {
            return JsonText.Of(Canary);
        }

        if (type == typeof(byte[]))
        {
            return Encoding.UTF8.GetBytes(Canary);
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value])
        {
            return Filled(typeof(Dictionary<,>).MakeGenericType(key, value), dictionary =>
                ((IDictionary)dictionary).Add(Canary, Value(value)));
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return Filled(typeof(List<>).MakeGenericType(item), list => ((IList)list).Add(Value(item)));
        }

        return IsRecord(type) ? Planted(type) : type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static object? Filled(Type type, Action<object> fill)
    {
        var filled = Activator.CreateInstance(type);
        if (filled is not null)
        {
            fill(filled);
        }

        return filled;
    }
}
