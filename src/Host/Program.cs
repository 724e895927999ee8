using AwarenessBot.Host.Commands;
using System.CommandLine;

// One program, a verb for each thing an operator or developer does. `serve` is what it does when nothing is said.
// Stopping waits for what is on the wire: cut off after the usual two seconds, a reply just sent could be sent again.
return await CommandLine.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
