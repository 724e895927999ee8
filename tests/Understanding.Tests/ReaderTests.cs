using System.Diagnostics;

namespace AwarenessBot.Understanding.Tests;

public sealed class ReaderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0301\u0301\u200B")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("((((((?!?!")]
    [InlineData("* ** .*. @$_-'")]
    [InlineData("a.b.c.d.e.f")]
    [InlineData("🏳️‍🌈👨‍👩‍👧")]
    [InlineData("ﷺ Ω кириллица 漢字")]
    public void Nothing_a_person_can_send_breaks_the_reader(string text)
    {
        var meaning = ContentOnDisk.Reader.Read(text, [text, text]);

        Assert.NotNull(meaning.Danger);
        Assert.Null(meaning.ChoiceAmong(["Có", "Không"]));
    }

    [Fact]
    public void A_pasted_book_is_read_in_reasonable_time()
    {
        var book = string.Concat(Enumerable.Repeat("em bị bạn đánh rồi nó dọa tung ảnh em không muốn sống nữa ", 2000));
        var watch = Stopwatch.StartNew();

        ContentOnDisk.Reader.Read(book, []);

        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    [Fact]
    public void The_same_content_reads_the_same_way_on_any_thread()
    {
        var texts = ContentOnDisk.Library.Topics.Values.SelectMany(topic => topic.Examples).Take(200).ToArray();
        var other = new Reader(ContentOnDisk.Library);

        Parallel.ForEach(texts, text => Assert.Equal(Seen(ContentOnDisk.Reader, text), Seen(other, text)));

        static string Seen(Reader reader, string text)
        {
            var meaning = reader.Read(text, []);
            return $"{meaning} {string.Join(' ', meaning.Topics)}";
        }
    }
}
