using AwarenessBot.Host.Commands;

// One program, a verb for each thing an operator or developer does. `serve` is what it does when nothing is said.
return await CommandLine.Build().Parse(args).InvokeAsync();
