using System.Text;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Testing;

namespace AwarenessBot.Operators.Tests.SigningIn;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCodes.Code(Secret, seconds / 30, digits: 8));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_off(int steps, bool isTaken)
    {
        var time = new FakeTime();
        var code = OneTimeCodes.Code(Secret, (time.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);

        Assert.Equal(isTaken, new OneTimeCodes(time).Use("lan", Secret, code));
    }

    [Fact]
    public void A_code_works_once_and_older_ones_no_more()
    {
        var time = new FakeTime();
        var codes = new OneTimeCodes(time);
        var step = time.GetUtcNow().ToUnixTimeSeconds() / 30;

        Assert.True(codes.Use("lan", Secret, OneTimeCodes.Code(Secret, step)));
        Assert.False(codes.Use("lan", Secret, OneTimeCodes.Code(Secret, step)));
        Assert.False(codes.Use("lan", Secret, OneTimeCodes.Code(Secret, step - 1)));
        Assert.True(codes.Use("minh", Secret, OneTimeCodes.Code(Secret, step)));
        Assert.True(codes.Use("lan", Secret, OneTimeCodes.Code(Secret, step + 1)));
    }

    [Fact]
    public void The_secret_is_written_as_authenticators_read_it() => Assert.Contains(
        "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&", OneTimeCodes.Uri("lan", Secret), StringComparison.Ordinal);
}
