using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>Who works on reports. Sealed as a whole: an address is personal data too.</summary>
internal sealed class ResponderTable(Connection connection, Vault vault)
{
    private readonly Statement _save = connection.Prepare(
        "INSERT INTO responder (id, json) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET json = ?2");

    public bool Save(Responder responder) =>
        _save.Bind(1, responder.Id).Bind(2, vault.Seal(JsonSerializer.SerializeToUtf8Bytes(responder, ResponderJson.Default.Responder)))
            .Run() == 1;

    /// <summary>None where the row was altered: one must not keep all the others from their work.</summary>
    public static Responder? Read(Vault vault, byte[] row)
    {
        try
        {
            return JsonSerializer.Deserialize(vault.Open(row), ResponderJson.Default.Responder);
        }
        catch (Exception e) when (e is StorageException or JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Responder))]
internal sealed partial class ResponderJson : JsonSerializerContext;
