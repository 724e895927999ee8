using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Rastering;
using AwarenessBot.Pictures.Reading;
using AwarenessBot.Pictures.Shapes;
using AwarenessBot.Pictures.Writing;

namespace AwarenessBot.Pictures.Tests.Composing;

public sealed class PanelsTests
{
    private const string Parts = """
        <g id="pose-sit" data-head="0 -100 90"><rect x="-20" y="-100" width="40" height="100" fill="#00f"/></g>
        <g id="front-sit"><rect x="-5" y="-105" width="10" height="10" fill="#0f0"/></g>
        <g id="head"><rect x="-20" y="-40" width="40" height="40" fill="#f00"/></g>
        <g id="face-happy"><rect x="5" y="-30" width="10" height="10" fill="#ff0"/></g>
        """;

    [Fact]
    public void A_head_stands_on_its_body_with_its_face_and_the_hands_in_front()
    {
        var canvas = Painter.Paint(Panels.Put(Person(Parts), "sit", "happy", new(new Point(200, 300))));

        Assert.Equal("0000ff", canvas.Colour(200, 280));
        Assert.Equal("ff0000", canvas.Colour(235, 195)); // turned by a right angle, up is right
        Assert.Equal("ffff00", canvas.Colour(225, 210));
        Assert.Equal("00ff00", canvas.Colour(200, 200));
    }

    [Fact]
    public void Flipping_mirrors_the_person_about_the_place_where_they_stand()
    {
        var canvas = Painter.Paint(Panels.Put(Person(Parts), "sit", "happy", new(new Point(200, 300), 2, IsFlipped: true)));

        Assert.Equal("0000ff", canvas.Colour(165, 290));
        Assert.Equal("ffff00", canvas.Colour(150, 120));
    }

    [Fact]
    public void Places_are_behind_people_and_things_in_front()
    {
        var (place, thing) = (Art.Thing("""<rect width="800" height="600" fill="#fff000"/>"""), Art.Thing("""<rect x="-5" y="-5" width="10" height="10" fill="#123456"/>"""));
        var canvas = Painter.Paint(Panels.Compose(
            place, [Panels.Put(Person(Parts), "sit", "happy", new(new Point(200, 300)))], [Panels.Put(thing, new(new Point(200, 280), 1, 45))]));

        Assert.Equal(("fff000", "123456", "0000ff"), (canvas.Colour(0, 0), canvas.Colour(200, 280), canvas.Colour(190, 295)));
    }

    [Theory]
    [InlineData("id=\"head\"", "id=\"hat\"", 2)]
    [InlineData("id=\"face-happy\"", "id=\"face-\"", 2)]
    [InlineData(" data-head=\"0 -100 90\"", "", 1)]
    [InlineData("data-head=\"0 -100 90\"", "data-head=\"0 -100\"", 1)]
    [InlineData("id=\"front-sit\"", "id=\"front-run\"", 1)]
    [InlineData("id=\"front-sit\"", "id=\"head\"", 1)]
    public void A_person_is_whole_or_refused(string part, string with, int faults)
    {
        var reading = ArtReader.ReadPerson(Art.Svg(Parts.Replace(part, with, StringComparison.Ordinal)));

        Assert.Null(reading.Art);
        Assert.Equal(faults, reading.Faults.Count(fault => fault.Kind == ArtFaultKind.PartMissing));
    }

    [Fact]
    public void What_is_written_can_be_read_again_and_looks_the_same()
    {
        var picture = Panels.Put(Person(Parts), "sit", "happy", new(new Point(200.5, 300), 1.7, 12));

        var text = SvgText.Of(picture);
        var again = ArtReader.ReadPlace(text);

        Assert.Empty(again.Faults);
        var (one, other) = (Painter.Paint(picture).Bytes, Painter.Paint(again.Art!).Bytes);
        Assert.All(one.Zip(other), pair => Assert.InRange(pair.First - pair.Second, -4, 4));
        Assert.DoesNotContain("id=", text, StringComparison.Ordinal);
    }

    private static Person Person(string parts) => ArtReader.ReadPerson(Art.Svg(parts)).Art!;
}
