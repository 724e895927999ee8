using AwarenessBot.Content.Audiences;

namespace AwarenessBot.Understanding.Tests;

public sealed class EntitiesTests
{
    [Theory]
    [InlineData("dạ có", true)]
    [InlineData("ừ", true)]
    [InlineData("uh", true)]
    [InlineData("ok", true)]
    [InlineData("đúng rồi ạ", true)]
    [InlineData("dung roi", true)]
    [InlineData("dạ vâng ạ", true)]
    [InlineData("có ạ", true)]
    [InlineData("ko", false)]
    [InlineData("hông", false)]
    [InlineData("dạ không ạ", false)]
    [InlineData("thôi", false)]
    [InlineData("khỏi", false)]
    [InlineData("chưa", false)]
    [InlineData("em chưa ạ", false)]
    [InlineData("không, em vẫn ổn", false)]
    [InlineData("hôm nay em đi học", null)]
    [InlineData("có bạn nào đánh em đâu", null)]
    public void Yes_and_no_are_understood(string text, bool? answer) => Assert.Equal(answer, Read(text).YesNo);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("số 2", 2)]
    [InlineData("cái thứ hai", 2)]
    [InlineData("câu 1 nha", 1)]
    [InlineData("chào bạn", null)]
    [InlineData("1 hay 2 cũng được", null)]
    public void A_single_number_is_understood(string text, int? number) => Assert.Equal(number, Read(text).Number);

    [Theory]
    [InlineData("menu", Command.Menu)]
    [InlineData("về đầu đi ạ", Command.Menu)]
    [InlineData("111", Command.Hotline)]
    [InlineData("gọi 111", Command.Hotline)]
    [InlineData("goi 111 voi", Command.Hotline)]
    [InlineData("sos", Command.Help)]
    [InlineData("🆘", Command.Help)]
    [InlineData("cứu em", Command.Help)]
    [InlineData("cuu em voi", Command.Help)]
    [InlineData(".", Command.SafeWord)]
    [InlineData("dừng lại", Command.Stop)]
    [InlineData("làm lại từ đầu", null)]
    [InlineData("bạn hiểu nhầm rồi", Command.Misread)]
    [InlineData("xem tiếp", Command.More)]
    [InlineData("bỏ qua", Command.Skip)]
    [InlineData("quay lại", Command.Back)]
    [InlineData("em muốn gọi 111 mà sợ bị mắng", null)]
    [InlineData("em ơi", null)]
    public void A_command_is_the_whole_message(string text, Command? command) => Assert.Equal(command, Read(text).Command);

    [Theory]
    [InlineData("em ở Sóc Trăng", "Cần Thơ")]
    [InlineData("con o soc trang a", "Cần Thơ")]
    [InlineData("quê ở hoà bình", "Phú Thọ")]
    [InlineData("Hòa Bình", "Phú Thọ")]
    [InlineData("tphcm", "Hồ Chí Minh")]
    [InlineData("em ở TP.HCM", "Hồ Chí Minh")]
    [InlineData("dạ sài gòn ạ", "Hồ Chí Minh")]
    [InlineData("em ở Huế", "Huế")]
    [InlineData("bạn Huệ đánh em", null)]
    [InlineData("em yêu hoà bình", null)]
    [InlineData("em thích ăn kem", null)]
    public void A_province_is_found_by_any_of_its_names(string text, string? name) => Assert.Equal(name, Read(text).Place?.Name);

    [Fact]
    public void A_name_that_stood_for_two_provinces_is_left_open()
    {
        var meaning = new Reader(ContentOnDisk.Library with { Provinces = Cast.Provinces }).Read("ngày xưa ở Hải Hưng", []);

        Assert.Null(meaning.Place);
        Assert.Equal(2, meaning.Places.Count);
    }

    [Theory]
    [InlineData("con tôi học lớp 4 bị bạn trêu", Audience.Parent)]
    [InlineData("con gai toi dao nay la lam", Audience.Parent)]
    [InlineData("lớp tôi chủ nhiệm có em hay nghỉ học", Audience.Teacher)]
    [InlineData("em là giáo viên thcs", Audience.Teacher)]
    [InlineData("em học lớp 4", Audience.Child)]
    [InlineData("e hoc lop 8", Audience.Teen)]
    [InlineData("em 15 tuổi", Audience.Teen)]
    [InlineData("chào bạn", null)]
    public void How_people_speak_tells_who_they_are(string text, Audience? speaker) => Assert.Equal(speaker, Read(text).Speaker);

    [Theory]
    [InlineData("em bị mất nick", "em")]
    [InlineData("con chào cô ạ", "con")]
    [InlineData("cháu muốn hỏi", "cháu")]
    [InlineData("mình bị mất nick", null)]
    [InlineData("con tôi bị mất nick", null)]
    public void The_bot_learns_how_a_person_calls_themself(string text, string? term) => Assert.Equal(term, Read(text).SelfTerm);

    [Theory]
    [InlineData("số 2", 1)]
    [InlineData("2", 1)]
    [InlineData("cái thứ hai", 1)]
    [InlineData("câu 1", 0)]
    [InlineData("chi cach chup", 1)]
    [InlineData("Chỉ cách chụp", 1)]
    [InlineData("cách chụp đi ạ", 1)]
    [InlineData("xong rồi nhé", 0)]
    [InlineData("gọi", 2)]
    [InlineData("rồi", null)]
    [InlineData("số 7", null)]
    [InlineData("hôm nay trời đẹp", null)]
    public void A_choice_may_be_typed(string text, int? choice) =>
        Assert.Equal(choice, Read(text).ChoiceAmong(["Xong rồi", "Chỉ cách chụp", "Gọi giúp em rồi"]));

    [Fact]
    public void A_meaning_never_shows_what_was_said() =>
        Assert.DoesNotContain("chết", Read("em muốn chết quá Lan ơi").ToString(), StringComparison.OrdinalIgnoreCase);

    private static Meaning Read(string text) => ContentOnDisk.Reader.Read(text, []);
}
