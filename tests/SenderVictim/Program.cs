using AwarenessBot.Channels.Sending;
using AwarenessBot.SenderVictim;
using AwarenessBot.Storage;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// victim <file> <platform url> <run> [--drain]
// Takes turns for as long as it lives; with --drain only sends what waits, and ends when nothing does.
// Out: "conversation run number replies" once a turn is committed. The end of the input is the end of the program.
var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Logging.ClearProviders();
builder.Services.AddSqliteStorage(new SqliteOptions { Path = args[0] });
builder.Services.AddSingleton<IChannel>(_ => new LoopbackChannel(new Uri(args[1])));
builder.Services.AddSending();
builder.Services.AddSingleton(new Orders(args[2], args.Contains("--drain")));
builder.Services.AddHostedService<Talk>();
using var host = builder.Build();
var work = host.RunAsync();

// Whoever started us is gone: nobody is left to kill us.
var orphaned = Task.Run(() => Console.In.ReadLine());
await await Task.WhenAny(work, orphaned);
