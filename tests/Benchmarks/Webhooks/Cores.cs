using System.Diagnostics;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>One core for whoever answers, the others for the load; where there is only one, or no way to choose, they share.</summary>
internal static class Cores
{
    public const nint OfPeers = 1;

    public static nint OfLoad => Environment.ProcessorCount > 1 || All > 1 ? (nint)(All & ~1L) : 1;

    private static readonly long All = OperatingSystem.IsLinux() ? Process.GetCurrentProcess().ProcessorAffinity : 1;

    /// <summary>A process inherits the cores of the one that starts it.</summary>
    public static void PinSelf(nint cores)
    {
        if (OperatingSystem.IsLinux() && All > 1)
        {
            Process.GetCurrentProcess().ProcessorAffinity = cores;
        }
    }
}
