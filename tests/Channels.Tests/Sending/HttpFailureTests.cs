using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class HttpFailureTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public void What_never_left_did_not_arrive(HttpRequestError error) =>
        Assert.Equal(SendResult.RetryLater("unreachable"), HttpFailure.Of(new HttpRequestException(error), CancellationToken.None));

    [Fact]
    public void What_broke_on_the_way_or_took_too_long_may_have_arrived()
    {
        Assert.Equal(SendResult.RetryLater("connection_lost", inDoubt: true), HttpFailure.Of(new IOException(), CancellationToken.None));
        Assert.Equal(
            SendResult.RetryLater("connection_lost", inDoubt: true),
            HttpFailure.Of(new HttpRequestException(HttpRequestError.ResponseEnded), CancellationToken.None));
        Assert.Equal(SendResult.RetryLater("timeout", inDoubt: true), HttpFailure.Of(new TaskCanceledException(), CancellationToken.None));
    }

    [Fact]
    public void Who_gives_up_and_what_is_broken_here_is_no_failure_of_the_request()
    {
        Assert.Null(HttpFailure.Of(new OperationCanceledException(), new CancellationToken(canceled: true)));
        Assert.Null(HttpFailure.Of(new InvalidOperationException(), CancellationToken.None));
    }
}
