using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Tests.Sealing;

public sealed class SelfTestTests
{
    [Fact]
    public void On_a_machine_that_works_nothing_is_wrong() => Assert.Null(SelfTest.Run(KeyRing.Of(new byte[KeyRing.MasterLength])));

    [Fact]
    public void A_ring_that_does_not_work_is_noticed()
    {
        var ring = KeyRing.Of(new byte[KeyRing.MasterLength]);
        ring.Dispose();

        Assert.Contains("does not work", SelfTest.Run(ring), StringComparison.Ordinal);
    }
}
