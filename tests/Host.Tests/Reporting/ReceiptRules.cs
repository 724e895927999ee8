using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Operators.Acting;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Receipts;
using AwarenessBot.Testing;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The rules of safeguarding about receipts and what comes after, by their numbers.</summary>
public sealed class ReceiptRules : IAsyncLifetime
{
    // Seven words of the list that are heard as harm.
    private const string Alarming = "bát nhào giấc tiết trạm khay mỉm";

    private House? opened;

    private House House => opened ?? throw new InvalidOperationException("Not open.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => opened = await House.OpenAsync(null, null, Staff.Lan);

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task S46_guessing_has_to_wait_and_the_owner_in_another_conversation_does_not()
    {
        var receipt = await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        var guesser = House.Meet();
        for (var i = 0; i < 5; i++)
        {
            Assert.Contains("chưa tìm thấy", (await guesser.SayAsync(Guess())).Text, StringComparison.Ordinal);
        }

        var sixth = await guesser.SayAsync(receipt);
        Assert.Contains("đợi 1 phút", sixth.Text, StringComparison.Ordinal);
        Assert.Contains("111", sixth.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tìm thấy rồi", sixth.Text, StringComparison.Ordinal);
        Assert.Contains("tìm thấy rồi", (await House.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);

        // Each more costs twice the wait, up to a quarter of an hour; who remembers at last is let in and starts afresh.
        foreach (var minutes in new[] { 2, 4, 8, 15, 15 })
        {
            House.Clock.Advance(TimeSpan.FromMinutes(15));
            await guesser.SayAsync(Guess());
            Assert.Contains($"đợi {minutes} phút", (await guesser.SayAsync(receipt)).Text, StringComparison.Ordinal);
        }

        House.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Contains("tìm thấy rồi", (await guesser.SayAsync(receipt)).Text, StringComparison.Ordinal);
        await guesser.SayAllAsync("Xong rồi", Guess());
        Assert.Contains("tìm thấy rồi", (await guesser.SayAsync(receipt)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S46_the_receipt_opens_however_it_is_typed()
    {
        var receipt = await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        string[] typed =
        [
            receipt, Retyping.WithoutMarks(receipt), Retyping.Decomposed(receipt), receipt.ToUpperInvariant(), $"  {receipt}. ",
        ];
        foreach (var text in typed)
        {
            Assert.Contains("tìm thấy rồi", (await House.Meet().SayAsync(text)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S46_a_receipt_opens_whatever_its_words_sound_like_and_words_that_open_nothing_are_heard_as_danger()
    {
        await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        var heard = await House.Meet().SayAsync(Alarming);
        Assert.DoesNotContain("chưa tìm thấy", heard.Text, StringComparison.Ordinal);
        Assert.Contains("tel:111", heard.Everything, StringComparison.Ordinal);

        HaveReceipt(Alarming);
        Assert.Contains("tìm thấy rồi", (await House.Meet().SayAsync(Alarming)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_a_receipt_with_a_cry_for_help_beside_it_is_answered_as_the_cry_for_help()
    {
        await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        HaveReceipt(Alarming);
        var heard = await House.Meet().SayAsync($"{Alarming} em muốn chết");

        Assert.Contains("tel:111", heard.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("tìm thấy rồi", heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S45_words_added_that_tell_of_danger_are_answered_at_once_and_passed_on()
    {
        var receipt = await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        var child = House.Meet();
        await child.SayAllAsync(receipt, "Nhắn thêm");
        var answer = await child.SayAsync("hôm nay bố lại đánh em bằng dây điện");

        Assert.Contains("tel:111", answer.Everything, StringComparison.Ordinal);
        Assert.Contains("Lời thêm đã được gửi tới họ", answer.Text, StringComparison.Ordinal);
        var added = JsonSerializer.Deserialize(Staff.Lan.Text(await House.OnlyFileAsync(), House.Ring, 1), ReportJson.Default.Note);
        Assert.Equal("hôm nay bố lại đánh em bằng dây điện", added?.Text);
    }

    [Theory]
    [InlineData(CaseState.Received, "Chưa có ai đọc")]
    [InlineData(CaseState.Read, "Đã có người đọc lời")]
    [InlineData(CaseState.Taken, "Có một người đã nhận lo chuyện này")]
    [InlineData(CaseState.HandedOver, "nhờ một nơi khác giúp thêm")]
    [InlineData(CaseState.Closed, "nhắn “em muốn báo” để kể lại")]
    public async Task S45_how_things_stand_is_said_in_words_for_a_child_with_a_reason_and_the_next_doors(CaseState state, string words)
    {
        var receipt = await House.Meet().ReportAsync("bạn ấy lấy bút của em", by: "Người lạ trên mạng");
        if (state != CaseState.Received)
        {
            await ChangeAsync(it => it with { State = state, CloseReason = state == CaseState.Closed ? "close_reason_not_reached" : null });
        }

        var child = House.Meet();
        await child.SayAllAsync("alo", "Em nhỏ (dưới 10)");
        var shown = await child.SayAsync(receipt);

        Assert.Contains(words, shown.Text, StringComparison.Ordinal);
        Assert.True(state is CaseState.Read or CaseState.Taken or CaseState.HandedOver || shown.Text.Contains("111", StringComparison.Ordinal));

        // Never what was told, by whom, or of what kind.
        Assert.DoesNotContain("lấy bút", shown.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Người lạ", shown.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void S45_every_reason_a_responder_may_close_with_has_words_for_the_one_who_told()
    {
        var phrases = RealContent.Library.Phrases;
        var reasons = phrases.Keys.Where(id => id.StartsWith("close_reason_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Contains(
            "111", string.Join('\n', phrases["closed_" + reason["close_reason_".Length..]].Say.For(Content.Audiences.Audience.Child)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task S36_with_the_receipt_alone_a_report_is_erased_and_that_can_be_seen()
    {
        var receipt = await House.Meet().ReportAsync("bạn ấy lấy bút của em");
        var other = House.Meet();
        await other.SayAllAsync(receipt, "Nhờ xoá", "Có");
        Assert.True((await House.OnlyFileAsync()).Case.ErasureAsked);

        await ChangeAsync(it => it with { State = CaseState.Closed, CloseReason = "close_reason_asked", ClosedAt = House.Clock.GetUtcNow(), Due = null });
        var retention = new Retention(House.Reports, House.Clock);
        for (var hours = 0; hours <= 96; hours += 24)
        {
            await retention.RunOnceAsync(Cancellation);
            House.Clock.Advance(TimeSpan.FromHours(24));
        }

        var file = await House.OnlyFileAsync();
        Assert.Equal(CaseState.Erased, file.Case.State);
        Assert.Empty(file.Parts);
        Assert.Contains("đã được xoá", (await House.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.Contains(await House.AuditAsync(), row => row.Line.What == "erase" && row.Line.Report == file.Case.Id);
    }

    [Theory]
    [InlineData("Không cần liên lạc", 0)]
    [InlineData("Nhắn lại ở đây", 1)]
    public async Task S27_a_message_of_ours_comes_only_where_it_was_asked_for_and_says_nothing(string contact, int nudges)
    {
        var teller = House.Meet(MessengerRoom.ChannelId);
        await teller.SayAllAsync("em muốn báo", "Nhắn ở đây được", "Của mình", "bạn ấy lấy bút của em", "Xong rồi", "Bỏ qua");
        await teller.SayAllAsync("Bạn cùng lớp", "Bỏ qua", contact, "Gửi đi", "Không cần đâu");
        var outbox = House.The<Engine.Outbox.IOutbox>();
        var before = (await outbox.WaitingAsync(MessengerRoom.ChannelId, 0, 1000, Cancellation)).Count;

        var it = Assert.Single(await House.CasesAsync());
        Assert.Equal(nudges == 1, it.MayNudge);
        await House.The<INews>().TellAsync(it, Cancellation);
        await House.The<INews>().TellAsync(it, Cancellation);

        var waiting = await outbox.WaitingAsync(MessengerRoom.ChannelId, 0, 1000, Cancellation);
        Assert.Equal(before + nudges, waiting.Count);
        Assert.Equal(["Bạn có tin mới từ trợ lý an toàn mạng."], RealContent.Library.Phrases["nudge"].Say.For(null));
    }

    private static string Guess() => ReceiptCode.Show(RealContent.Library.ReceiptWords, RandomNumberGenerator.GetBytes(sizeof(long)));

    // As if chance had drawn these words.
    private void HaveReceipt(string words)
    {
        using var rows = new StoreRows(House.Bot.Database);
        var receipt = ReceiptIndex.Of(House.Ring, ReceiptCode.Canonical(RealContent.Library.ReceiptWords, words));
        Assert.Equal(1, rows.Execute("UPDATE report SET receipt = $receipt", ("$receipt", receipt)));
    }

    private async Task ChangeAsync(Func<Case, Case> change) => await House.ChangeAsync(Assert.Single(await House.CasesAsync()), change, "close");
}
