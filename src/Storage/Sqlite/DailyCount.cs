namespace AwarenessBot.Storage.Sqlite;

/// <summary>How often something happened on one day, by the clock of Vietnam.</summary>
public sealed record DailyCount(DateOnly Day, string Name, long Count);
