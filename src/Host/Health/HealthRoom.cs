using System.Text.Json.Serialization;
using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Reporting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Host.Health;

/// <summary>
/// <c>/healthz</c>: the process is alive, and what it serves. <c>/readyz</c>: it can take messages, or why not. Neither says
/// anything about a person.
/// </summary>
internal static class HealthRoom
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", Alive);
        routes.MapGet("/readyz", ReadyAsync);
        return routes;
    }

    private static JsonHttpResult<Vitals> Alive(LiveLibrary content)
    {
        var status = content.Status;
        return TypedResults.Json(
            new Vitals("alive", status.Version, status.LoadedAt, status.Refused is { } refused
                ? new RejectedContent(refused.At, refused.Errors, [.. refused.First.Select(problem => problem.ToString())])
                : null),
            HealthJson.Default.Vitals);
    }

    private static JsonHttpResult<Readiness> Unready(string reason) =>
        TypedResults.Json(new Readiness(false, [reason]), HealthJson.Default.Readiness, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(ITurnStore store, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await store.ProbeAsync(cancellation);
        }
        catch (StorageException e)
        {
            return Unready(e.Message);
        }

        if (services.GetService<KeyCheck>()?.Trouble is { } trouble)
        {
            return Unready(trouble);
        }

        // What is reported is kept all the same, and climbs to nobody: that has to be seen before a child is asked to tell anything.
        return services.GetService<Roster>() is { LiveDesks.Count: 0 }
            ? Unready("Nobody reads reports: no responder with a usable key sits at any desk. Add one: awarenessbot responders add.")
            : TypedResults.Json(new Readiness(true, []), HealthJson.Default.Readiness);
    }
}

internal sealed record Vitals(string Status, string Content, DateTimeOffset LoadedAt, RejectedContent? Rejected);

/// <summary>The last change of the content that was not taken, while the version before it stays in use.</summary>
internal sealed record RejectedContent(DateTimeOffset At, int Errors, IReadOnlyList<string> First);

internal sealed record Readiness(bool Ready, IReadOnlyList<string> Reasons);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Vitals))]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
