using System.Globalization;
using System.Security.Cryptography;
using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Rastering;
using AwarenessBot.Pictures.Reading;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Tests.Rastering;

public sealed class PainterTests
{
    [Fact]
    public void A_pixel_is_as_dark_as_the_share_of_it_that_is_covered()
    {
        var canvas = Art.Painted("""<rect x="10.25" y="20.5" width="10" height="10"/>""");

        Assert.Equal(255, canvas.Dark(15, 25));
        Assert.Equal(191, canvas.Dark(10, 25)); // three quarters
        Assert.Equal(64, canvas.Dark(20, 25)); // one quarter
        Assert.Equal(127, canvas.Dark(15, 20)); // one half
        Assert.Equal(96, canvas.Dark(10, 20)); // three eighths
        Assert.Equal(0, canvas.Dark(9, 25));
        Assert.Equal(0, canvas.Dark(21, 25));
    }

    [Theory]
    [InlineData("0,0 40,40 0,40", 5, 5, 127)] // the diagonal halves the pixels it crosses
    [InlineData("0,0 40,20 0,20", 4, 2, 191)] // a slope of one half: three quarters, then one
    [InlineData("0,0 40,20 0,20", 5, 2, 64)]
    [InlineData("0,0 20,40 0,40", 2, 4, 64)]
    [InlineData("0,0 20,40 0,40", 2, 5, 191)]
    public void A_slanting_edge_covers_what_lies_behind_it(string points, int x, int y, int dark) =>
        Assert.Equal(dark, Art.Painted($"""<polygon points="{points}"/>""").Dark(x, y));

    [Theory]
    [InlineData("""<circle cx="100" cy="100" r="50"/>""", Math.PI * 50 * 50)]
    [InlineData("""<ellipse cx="100.3" cy="100.7" rx="50" ry="20"/>""", Math.PI * 50 * 20)]
    [InlineData("""<rect x="10" y="10" width="100" height="50" rx="10"/>""", (100 * 50) - ((4 - Math.PI) * 100))]
    [InlineData("""<path d="M50 100A50 50 0 0 1 150 100Z"/>""", Math.PI * 50 * 50 / 2)]
    [InlineData("""<path d="M50 100A50 50 0 1 0 100 50V100Z"/>""", Math.PI * 50 * 50 * 3 / 4)]
    [InlineData("""<line x1="50" y1="50" x2="150" y2="50" stroke="#000" stroke-width="10"/>""", 1000)]
    [InlineData("""<line x1="50" y1="50" x2="150" y2="50" stroke="#000" stroke-width="10" stroke-linecap="square"/>""", 1100)]
    [InlineData("""<line x1="50" y1="50" x2="110" y2="130" stroke="#000" stroke-width="10" stroke-linecap="round"/>""", 1000 + (Math.PI * 25))]
    [InlineData("""<circle cx="100" cy="100" r="50" fill="none" stroke="#000" stroke-width="4"/>""", Math.PI * ((52 * 52) - (48 * 48)))]
    [InlineData("""<rect x="50" y="50" width="100" height="60" fill="none" stroke="#000" stroke-width="10"/>""", (110 * 70) - (90 * 50))]
    [InlineData("""<polyline points="50,50 150,50 150,150" fill="none" stroke="#000" stroke-width="10"/>""", 2000)]
    [InlineData("""<polyline points="50,50 150,50 150,150" fill="none" stroke="#000" stroke-width="10" stroke-linejoin="bevel"/>""", 2000 - 12.5)]
    [InlineData("""<polyline points="50,50 150,50 150,150" fill="none" stroke="#000" stroke-width="10" stroke-linejoin="round"/>""", 2000 - 25 + (Math.PI * 25 / 4))]
    [InlineData("""<path d="M100 100h0" stroke="#000" stroke-width="20" stroke-linecap="round"/>""", Math.PI * 100)]
    [InlineData("""<polyline points="50,50 150,50 50,50" fill="none" stroke="#000" stroke-width="10" stroke-linejoin="round"/>""", 1000 + (Math.PI * 25 / 2))]
    public void What_is_painted_has_the_area_it_should(string inside, double area) =>
        Assert.InRange(Art.Painted(inside).Area(), area * 0.995, area * 1.005);

    [Fact]
    public void Where_an_outline_overlaps_itself_the_rule_decides()
    {
        const string TwoSquares = "M10 10H50V50H10ZM20 20H40V40H20Z";

        Assert.Equal(255, Art.Painted($"""<path d="{TwoSquares}"/>""").Dark(30, 30));
        Assert.Equal(0, Art.Painted($"""<path fill-rule="evenodd" d="{TwoSquares}"/>""").Dark(30, 30));
        Assert.Equal(0, Art.Painted("""<path d="M10 10H50V50H10ZM20 20V40H40V20Z"/>""").Dark(30, 30));
    }

    [Fact]
    public void What_reaches_over_the_border_is_cut_and_what_lies_beyond_is_not_there()
    {
        var canvas = Art.Painted("""<rect x="-50" y="-50" width="60" height="60"/><rect x="790" y="590" width="600" height="600"/><circle cx="-300" cy="900" r="100"/><circle cx="1000" cy="300" r="90"/>""");

        Assert.Equal(200, canvas.Area(), 0.01);
        Assert.Equal(255, canvas.Dark(0, 0));
        Assert.Equal(255, canvas.Dark(799, 599));
    }

    [Fact]
    public void A_group_fades_as_a_whole_and_its_parts_do_not_shine_through()
    {
        const string Two = """<rect width="20" height="20" fill="#ff0000"/><rect width="20" height="20" fill="#0000ff"/>""";

        Assert.Equal("8080ff", Art.Painted($"""<g opacity="0.5">{Two}</g>""").Colour(5, 5));
        Assert.Equal("8080ff", Art.Painted("""<rect width="20" height="20" fill="#00f" opacity=".5"/>""").Colour(5, 5));

        // The stroke covers half of the fill, and both fade together.
        var framed = Art.Painted("""<rect x="10" y="10" width="20" height="20" fill="#f00" stroke="#00f" stroke-width="4" opacity="0.5"/>""");
        Assert.Equal("8080ff", framed.Colour(11, 20));
        Assert.Equal("ff8080", framed.Colour(20, 20));
    }

    [Fact]
    public void Transforms_nest_and_strokes_are_squeezed_with_what_they_outline()
    {
        var canvas = Art.Painted("""<g transform="translate(100 100) scale(2 1)"><line x1="0" y1="0" x2="0" y2="50" stroke="#000" stroke-width="4" transform="rotate(90)"/></g>""");

        Assert.Equal(255, canvas.Dark(50, 100));
        Assert.Equal(100 * 4, canvas.Area(), 0.5);
    }

    [Fact]
    public void Inherited_paint_holds_until_it_is_said_otherwise()
    {
        var canvas = Art.Painted("""<g fill="#0f0" stroke="none"><rect width="5" height="5"/><g fill="#00f"><rect x="10" width="5" height="5"/></g><rect x="20" width="5" height="5" fill="none"/></g>""");

        Assert.Equal(("00ff00", "0000ff", "ffffff"), (canvas.Colour(2, 2), canvas.Colour(12, 2), canvas.Colour(22, 2)));
    }

    [Fact]
    public void A_mirrored_picture_is_the_picture_mirrored()
    {
        const string Shape = """<path d="M20 20C60 0 80 60 40 90L25 70Z" stroke="#888888" stroke-width="5"/>""";
        var (plain, mirrored) = (Art.Painted(Shape), Art.Painted($"""<g transform="translate(800 0) scale(-1 1)">{Shape}</g>"""));

        for (var y = 0; y < 120; y++)
        {
            for (var x = 0; x < 120; x++)
            {
                Assert.InRange(plain.Dark(x, y) - mirrored.Dark(799 - x, y), -1, 1);
            }
        }
    }

    [Fact]
    public void The_same_picture_gives_the_same_pixels_everywhere()
    {
        // Should this change, look at the picture: whoever sees it will. Then put in the new hash.
        const string Known = "a72276737abad32b";

        var canvas = Painter.Paint(Panels.Compose(
            Read(ArtReader.ReadPlace, "places/san_choi.svg"),
            [Panels.Put(Read(ArtReader.ReadPerson, "people/mi.svg"), "wave", "worried", new(new Point(300, 560), 1.2, IsFlipped: true))],
            [Panels.Put(Read(ArtReader.ReadThing, "things/bong.svg"), new(new Point(520, 500), Turn: 15))]));

        Assert.Equal(Known, Convert.ToHexStringLower(SHA256.HashData(canvas.Bytes))[..16]);
    }

    [Fact]
    public void Whatever_numbers_a_picture_holds_painting_ends()
    {
        var random = new Random(111);
        for (var round = 0; round < 40; round++)
        {
            var numbers = string.Join(' ', Enumerable.Range(0, 24).Select(_ => Wild(random)));
            Art.Painted($"""<path d="M0 0C{numbers}" stroke="#123" stroke-width="{Math.Abs(random.Next(200))}" stroke-linejoin="round" stroke-linecap="round" fill="#456" transform="rotate({random.Next(360)}) scale({random.Next(-3, 4)} 1)"/>""");
        }
    }

    private static string Wild(Random random) =>
        (random.Next(4) == 0 ? random.Next(-99_999, 99_999) : random.Next(0, 800)).ToString(CultureInfo.InvariantCulture);

    private static T Read<T>(Func<string, ArtReading<T>> read, string file)
        where T : class => read(File.ReadAllText(Path.Combine(Repository.Art, file))).Art!;
}
