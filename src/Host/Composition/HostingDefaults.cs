using System.Text.Encodings.Web;
using System.Text.Json;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Composition;

/// <summary>How the host listens and logs when nothing is said.</summary>
internal static class HostingDefaults
{
    // The widest body any endpoint accepts is smaller; this is the wall before the walls.
    private const long MaxBody = 1024 * 1024;

    public static void UseDefaultUrl(this WebApplicationBuilder builder, string url)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(url);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
    }

    /// <summary>One JSON object a line on standard output; for a person at a terminal, one readable line.</summary>
    public static void AddStructuredLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (Console.IsOutputRedirected)
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
    }

    public static SqliteOptions StorageOptions(this IConfiguration configuration)
    {
        var options = new SqliteOptions();
        return configuration[$"{SqliteOptions.Section}:Path"] is { Length: > 0 } path ? options with { Path = path } : options;
    }

    /// <summary>The keys of this machine; made where the store is new.</summary>
    public static ReportKeys ReportKeys(this IConfiguration configuration) => Reporting.ReportKeys.Open(
        Reporting.ReportKeys.FolderIn(configuration, configuration.DataFolder()), configuration.StorageOptions().Path);

    /// <summary>Where the database is, and beside it whatever else must outlive a restart.</summary>
    public static string DataFolder(this IConfiguration configuration) =>
        Path.GetDirectoryName(Path.GetFullPath(configuration.StorageOptions().Path)) ?? ".";
}
