using Xunit;

namespace AwarenessBot.Testing.Storage;

/// <summary>What every channel memory must keep.</summary>
public abstract class ChannelMemoryContract : StoreContract
{
    [Fact]
    public async Task What_was_never_written_is_not_there()
    {
        Assert.Null(await Memory.ReadAsync("zalo", "token", Cancellation));
    }

    [Fact]
    public async Task A_value_is_found_again_after_reopening()
    {
        byte[] value = [0, 255, 0, 1];
        Assert.True(await Memory.TryWriteAsync("zalo", "tok\0en", value, 0, Cancellation));
        Assert.True(await Memory.TryWriteAsync("zalo", "empty", [], 0, Cancellation));

        await ReopenAsync();

        var found = await Memory.ReadAsync("zalo", "tok\0en", Cancellation);
        Assert.Equal(value, found?.Value);
        Assert.Equal(1, found?.Version);
        Assert.Empty((await Memory.ReadAsync("zalo", "empty", Cancellation))?.Value ?? value);
    }

    [Fact]
    public async Task A_value_is_changed_only_by_who_knows_its_version()
    {
        Assert.False(await WriteAsync("a", 1));
        Assert.True(await WriteAsync("b", 0));
        Assert.False(await WriteAsync("c", 0));
        Assert.False(await WriteAsync("d", 2));
        Assert.True(await WriteAsync("e", 1));
        Assert.False(await WriteAsync("f", 1));

        var found = await Memory.ReadAsync("zalo", "token", Cancellation);
        Assert.Equal(("e", 2), (Text(found?.Value), found?.Version));
    }

    [Fact]
    public async Task Channels_and_names_do_not_meet()
    {
        await WriteAsync("a", 0);
        Assert.True(await Memory.TryWriteAsync("zalo", "secret", Bytes("b"), 0, Cancellation));
        Assert.True(await Memory.TryWriteAsync("messenger", "token", Bytes("c"), 0, Cancellation));

        Assert.Equal("a", Text((await Memory.ReadAsync("zalo", "token", Cancellation))?.Value));
        Assert.Equal("c", Text((await Memory.ReadAsync("messenger", "token", Cancellation))?.Value));
    }

    [Fact]
    public async Task Of_many_who_write_at_once_exactly_one_wins()
    {
        for (var version = 0; version < 10; version++)
        {
            var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => WriteAsync($"{i}", version))));
            Assert.Single(won, true);
        }
    }

    [Fact]
    public async Task A_remembered_value_does_not_show_itself()
    {
        await WriteAsync("hush", 0);

        Assert.DoesNotContain("hush", $"{await Memory.ReadAsync("zalo", "token", Cancellation)}", StringComparison.Ordinal);
    }

    private Task<bool> WriteAsync(string value, long version) =>
        Memory.TryWriteAsync("zalo", "token", Bytes(value), version, Cancellation);
}
