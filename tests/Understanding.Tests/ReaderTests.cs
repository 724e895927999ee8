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
    public void A_pasted_book_takes_no_longer_than_a_long_message()
    {
        const string Sentence = "em bị bạn đánh rồi nó dọa tung ảnh em không muốn sống nữa ";
        var message = string.Concat(Enumerable.Repeat(Sentence, 150));
        var book = string.Concat(Enumerable.Repeat(Sentence, 3000));

        var growth = Effort.Growth(() => ContentOnDisk.Reader.Read(message, []), () => ContentOnDisk.Reader.Read(book, []));

        output.WriteLine($"{growth:F1}");
        Assert.InRange(growth, 0, 10);
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
