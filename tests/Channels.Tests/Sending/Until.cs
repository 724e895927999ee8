namespace AwarenessBot.Channels.Tests.Sending;

/// <summary>Waits for what another thread will do; how long it takes is not what is tested.</summary>
internal static class Until
{
    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var patience = 0; !await condition(); patience++)
        {
            Assert.True(patience < 3000, "It has not happened for half a minute.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
