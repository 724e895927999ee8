using AwarenessBot.Pictures.Reading;

namespace AwarenessBot.Pictures.Tests.Reading;

public sealed class ArtReaderTests
{
    [Theory]
    [InlineData("<text>a</text>")]
    [InlineData("a")]
    [InlineData("<?go now?>")]
    [InlineData("<script/>")]
    [InlineData("<style>a{}</style>")]
    [InlineData("<use href=\"#a\"/>")]
    [InlineData("<image/>")]
    [InlineData("<a xlink:href=\"x\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>")]
    [InlineData("<x:g xmlns:x=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<G/>")]
    [InlineData("<g style=\"fill:red\"/>")]
    [InlineData("<g onclick=\"go()\"/>")]
    [InlineData("<g class=\"a\"/>")]
    [InlineData("<g data-head=\"0 0 0\"/>")]
    [InlineData("<g xml:space=\"preserve\"/>")]
    [InlineData("<g fill=\"red\"/>")]
    [InlineData("<g fill=\"#ff\"/>")]
    [InlineData("<g fill=\"#12345g\"/>")]
    [InlineData("<g fill=\"url(#a)\"/>")]
    [InlineData("<g stroke-width=\"-1\"/>")]
    [InlineData("<g stroke-width=\"2px\"/>")]
    [InlineData("<g stroke-linecap=\"1\"/>")]
    [InlineData("<g opacity=\"1.5\"/>")]
    [InlineData("<g transform=\"skewX(3)\"/>")]
    [InlineData("<g transform=\"rotate(1 2)\"/>")]
    [InlineData("<g transform=\"translate(1\"/>")]
    [InlineData("<g transform=\"translate(1e9)\"/>")]
    [InlineData("<circle r=\"-1\"/>")]
    [InlineData("<circle r=\"1\" rx=\"2\"/>")]
    [InlineData("<rect width=\"50%\" height=\"1\"/>")]
    [InlineData("<rect width=\"NaN\" height=\"1\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\"><rect/></rect>")]
    [InlineData("<path/>")]
    [InlineData("<path d=\"L1 1\"/>")]
    [InlineData("<path d=\"M1\"/>")]
    [InlineData("<path d=\"M1 1 B2 2\"/>")]
    [InlineData("<path d=\"M1 1Z2 2\"/>")]
    [InlineData("<path d=\"M1 1A1 1 0 2 0 3 3\"/>")]
    [InlineData("<path d=\"M1e400 1\"/>")]
    [InlineData("<polygon points=\"1 2 3\"/>")]
    public void Whatever_is_outside_the_subset_is_refused(string inside)
    {
        var reading = ArtReader.ReadThing(Art.Svg(inside));

        Assert.Null(reading.Art);
        Assert.All(reading.Faults, fault => Assert.Equal(ArtFaultKind.NotAllowed, fault.Kind));
        Assert.NotEmpty(reading.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html/>")]
    [InlineData("<svg/>")]
    [InlineData("<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg/>")]
    public void What_is_no_svg_is_refused(string text) =>
        Assert.Equal(ArtFaultKind.NotAPicture, Assert.Single(ArtReader.ReadThing(text).Faults).Kind);

    [Fact]
    public void Files_made_to_exhaust_are_refused_before_they_do()
    {
        var deep = Art.Svg(string.Concat(Enumerable.Repeat("<g>", 20_000)) + string.Concat(Enumerable.Repeat("</g>", 20_000)));
        var many = Art.Svg(string.Concat(Enumerable.Repeat("<g/>", 5_000)));
        var laughs = $"<!DOCTYPE svg [<!ENTITY a \"{new string('a', 1000)}\">]>" + Art.Svg("&a;");
        var longPath = Art.Svg($"<path d=\"M0 0{string.Concat(Enumerable.Repeat("h1", 30_000))}\"/>");

        Assert.All([deep, many, laughs, longPath], text => Assert.Null(ArtReader.ReadThing(text).Art));
    }

    [Fact]
    public void A_place_is_as_large_as_a_panel()
    {
        Assert.NotNull(ArtReader.ReadPlace(Art.Svg("<rect width=\"800\" height=\"600\"/>")).Art);
        Assert.Null(ArtReader.ReadPlace(Art.Svg(string.Empty, "viewBox=\"0 0 400 300\"")).Art);
        Assert.Null(ArtReader.ReadPlace(Art.Svg(string.Empty, string.Empty)).Art);
    }

    [Theory]
    [InlineData("M10 10 20 20", "M 10 10|L 20 20")]
    [InlineData("m10 10 10 10", "M 10 10|L 20 20")]
    [InlineData("M10-5L.5.5", "M 10 -5|L 0.5 0.5")]
    [InlineData("M1,2H5V6h-1v-1z", "M 1 2|L 5 2|L 5 6|L 4 6|L 4 5|Z 1 2")]
    [InlineData("M0 0C1 1 2 2 3 3S5 5 6 6", "M 0 0|C 1 1 2 2 3 3|C 4 4 5 5 6 6")]
    [InlineData("M0 0L3 3S5 5 6 6", "M 0 0|L 3 3|C 3 3 5 5 6 6")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M 0 0|C 2 2 4 2 6 0|C 8 -2 10 -2 12 0")]
    [InlineData("M1 1h2zl1 1", "M 1 1|L 3 1|Z 1 1|L 2 2")]
    [InlineData("M0 0a0 5 0 1110 0", "M 0 0|L 10 0")]
    [InlineData("M0 0A5 5 0 0 1 0 0L1e1-1e1", "M 0 0|L 10 -10")]
    public void A_path_is_read_as_svg_says(string path, string expected) =>
        Assert.Equal(expected, string.Join('|', (PathReader.Read(path)?.Segments ?? []).Select(Written)));

    [Theory]
    [InlineData("M0 0A50 50 0 0 1 100 0", 50, 0, 50)]
    [InlineData("M0 0A50 50 0 1 0 50 50", 0, 50, 50)]
    [InlineData("M0 0a10 10 0 01100 0", 50, 0, 50)] // too small for its ends, so it grows
    public void An_arc_stays_on_its_circle(string path, double x, double y, double radius)
    {
        var line = Assert.Single(Pictures.Rastering.Flattener.Flatten(PathReader.Read(path)!, Shapes.Matrix.Identity, 0.01));

        Assert.InRange(line.Points.Count, 20, 200);
        Assert.All(line.Points, point => Assert.InRange(Math.Sqrt(Math.Pow(point.X - x, 2) + Math.Pow(point.Y - y, 2)), radius - 0.05, radius + 0.05));
    }

    private static string Written(Shapes.Segment segment) => FormattableString.Invariant(segment.Kind switch
    {
        Shapes.SegmentKind.Move => $"M {segment.End.X:0.##} {segment.End.Y:0.##}",
        Shapes.SegmentKind.Line => $"L {segment.End.X:0.##} {segment.End.Y:0.##}",
        Shapes.SegmentKind.Close => $"Z {segment.End.X:0.##} {segment.End.Y:0.##}",
        _ => $"C {segment.First.X:0.##} {segment.First.Y:0.##} {segment.Second.X:0.##} {segment.Second.Y:0.##} {segment.End.X:0.##} {segment.End.Y:0.##}",
    });
}
