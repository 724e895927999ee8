using AwarenessBot.Channels.Sending;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class PicturesTests : IAsyncLifetime
{
    private const string Address = "/pictures/a.png";

    private ZaloBench Bench { get; set; } = null!;

    private SimulatedAccount Account => Bench.Zalo.Account;

    public async ValueTask InitializeAsync()
    {
        Bench = await ZaloBench.StartAsync();
        Bench.Pictures[Address] = new Picture([1, 2, 3], "tag1");
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task A_picture_arrives_with_its_caption()
    {
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.Shown(Address, "Hai bạn nhỏ", "Trang 1")));

        var message = Assert.Single(Account.Delivered);
        Assert.Equal(("Trang 1", "FAKE-ATTACHMENT-0001"), (message.Text, message.Picture));
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_in_six_days_whoever_sends_it()
    {
        await ShowAsync();
        await ShowAsync();
        Assert.Equal(1, Account.Uploads);
        Assert.NotNull(Bench.Memory.Of("picture.tag1"));

        await HeardAfterAsync(TimeSpan.FromDays(6) - TimeSpan.FromSeconds(1));
        await ShowAsync();
        Assert.Equal(1, Account.Uploads);
        await HeardAfterAsync(TimeSpan.FromSeconds(1));
        await ShowAsync();

        Assert.Equal(2, Account.Uploads);
        Assert.Equal(4, Account.Delivered.Count);
    }

    [Fact]
    public async Task A_picture_that_changed_is_uploaded_again()
    {
        await ShowAsync();
        Bench.Pictures[Address] = new Picture([4], "tag2");
        await ShowAsync();

        Assert.Equal(["FAKE-ATTACHMENT-0001", "FAKE-ATTACHMENT-0002"], Account.Delivered.Select(message => message.Picture));
    }

    [Fact]
    public async Task An_id_that_has_expired_early_is_replaced()
    {
        await ShowAsync();
        Bench.Zalo.Faults.NextErrors(-100);

        await ShowAsync();

        Assert.Equal(2, Account.Uploads);
        Assert.Equal("FAKE-ATTACHMENT-0002", Account.Delivered[^1].Picture);
    }

    [Fact]
    public async Task An_id_that_is_refused_twice_is_shown_in_words()
    {
        Bench.Zalo.Faults.NextErrors(-100, -100);

        await ShowAsync();

        Assert.Equal("Hai bạn nhỏ", Assert.Single(Account.Delivered).Text);
    }

    [Fact]
    public async Task A_picture_larger_than_one_megabyte_is_shown_in_words()
    {
        Bench.Pictures[Address] = new Picture(new byte[(1024 * 1024) + 1], "big");

        await ShowAsync();

        Assert.Equal((0, "Hai bạn nhỏ"), (Account.Uploads, Assert.Single(Account.Delivered).Text));
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_shown_in_words()
    {
        await Bench.SendAsync(ZaloBench.Shown("/pictures/none.png", "Hai bạn nhỏ", "Trang 1"));
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.Shown("/pictures/none.png", "")));

        Assert.Equal("Hai bạn nhỏ\n\nTrang 1", Assert.Single(Account.Delivered).Text);
    }

    [Fact]
    public async Task A_fault_of_the_upload_leaves_no_message_in_doubt()
    {
        Bench.Options.TimeoutSeconds = 3;
        Bench.Zalo.Faults.Next("upload", SimulatedFault.ServerError, SimulatedFault.SilenceAfterwards);

        Assert.Equal(SendResult.RetryLater("http_500"), await Bench.SendAsync(ZaloBench.Shown(Address, "Hai bạn nhỏ")));
        Assert.Equal(SendResult.RetryLater("timeout"), await Bench.SendAsync(ZaloBench.Shown(Address, "Hai bạn nhỏ")));
        await ShowAsync();
        Assert.Single(Account.Delivered);
    }

    [Fact]
    public async Task An_upload_without_an_id_is_shown_in_words()
    {
        Bench.Zalo.Faults.Next("upload", SimulatedFault.Garbage);

        await ShowAsync();

        Assert.Equal("Hai bạn nhỏ", Assert.Single(Account.Delivered).Text);
    }

    [Fact]
    public async Task A_token_refused_while_uploading_is_renewed()
    {
        await ShowAsync();
        Bench.Zalo.OAuth.Revoke();
        Bench.Pictures[Address] = new Picture([9], "tag9");

        await ShowAsync();

        Assert.Equal(2, Bench.Zalo.OAuth.Asked);
    }

    [Fact]
    public async Task A_memory_that_fails_costs_an_upload_and_nothing_else()
    {
        await Bench.SendAsync(Testing.Engine.Say.Reply("Chào bạn"));
        Bench.Memory.CannotRead = true;
        Bench.Memory.CannotWrite = _ => true;

        await ShowAsync();

        Assert.Equal(1, Account.Uploads);
    }

    private async Task ShowAsync() => Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.Shown(Address, "Hai bạn nhỏ")));

    private async Task HeardAfterAsync(TimeSpan time)
    {
        Bench.Time.Advance(time);
        Account.Heard(ZaloBench.Person);
        Bench.LastHeard = Bench.Time.GetUtcNow();
        await Task.CompletedTask;
    }
}
