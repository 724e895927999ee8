using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Reading;

public sealed class LibraryTests : IDisposable
{
    private readonly SampleFolder _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void The_same_files_give_the_same_version_and_one_letter_another()
    {
        var before = _sample.ReadGood().Version;
        Assert.Equal(10, before.Length);
        Assert.Equal(before, _sample.ReadGood().Version);

        _sample.Replace("phrases/chung.yaml", "trợ lý", "trợ lí");

        Assert.NotEqual(before, _sample.ReadGood().Version);
    }

    [Fact]
    public void A_topic_is_read_bubble_by_bubble_for_each_audience()
    {
        var topic = _sample.ReadGood().Topics["mat_khau"];

        Assert.Equal(2, topic.Answer.For(Audience.Child).Count);
        Assert.Equal(["{You} giúp con đặt mật khẩu."], topic.Answer.For(Audience.Parent));
        Assert.Equal(Audience.Teen, topic.Otherwise);
        Assert.Equal(["topic:ban_tot", "dialog:hoi_han"], topic.Next);
    }

    [Fact]
    public void A_dialog_is_read_with_its_questions_and_doors()
    {
        var dialog = _sample.ReadGood().Dialogs["hoi_han"];

        Assert.Equal([Audience.Child, Audience.Teen], dialog.Audiences);
        Assert.Equal(StepQuestion.YesNo, dialog.Steps["an_toan"].Ask);
        Assert.Equal(
            [new Destination(DestinationKind.Step, "ke"), new Destination(DestinationKind.Help, string.Empty)],
            dialog.Steps["an_toan"].Choices.Select(choice => choice.Go));
        Assert.Equal("Chưa vui", dialog.Steps["ke"].Choices[1].Label.For(Audience.Child));
        Assert.Equal(StepQuestion.Text, dialog.Steps["noi"].Ask);
        Assert.Equal(DestinationKind.End, dialog.Steps["noi"].Go!.Value.Kind);
    }

    [Fact]
    public void A_comic_is_read_with_its_panels_and_what_they_show()
    {
        var library = _sample.ReadGood();
        var comic = library.Comics["qua_bong"];
        var panel = comic.Panels["giu"];

        Assert.Equal((6, "mo_dau"), (comic.Panels.Count, comic.Start));
        Assert.Equal(["hoi_co", "giu"], comic.Panels["hoi"].Targets.Select(go => go.Target));
        Assert.Equal(DestinationKind.End, comic.Panels["cung_choi"].Go?.Kind);
        Assert.Equal(("mi", "worried", 1.2, true), (panel.Picture.People[0].Who, panel.Picture.People[0].Face, panel.Picture.People[0].Placement.Size, panel.Picture.People[0].Placement.IsFlipped));
        Assert.Equal((520, 15), (panel.Picture.Things[0].Placement.At.X, panel.Picture.Things[0].Placement.Turn));
        Assert.NotNull(library.Art.Draw(panel.Picture));
    }

    [Fact]
    public void Without_comics_and_art_the_library_still_loads()
    {
        Directory.Delete(_sample.PathOf("comics"), recursive: true);
        Directory.Delete(_sample.PathOf("art"), recursive: true);

        Assert.Empty(_sample.ReadGood().Comics);
    }

    [Fact]
    public void A_topic_may_lead_to_all_quizzes_and_comics_and_a_menu_may_not()
    {
        _sample.Replace("topics/mat_khau.md", "next: [\"topic:ban_tot\"", "next: [\"comic:*\", \"quiz:*\", \"topic:ban_tot\"");
        Assert.Equal(["comic:*", "quiz:*"], _sample.ReadGood().Topics["mat_khau"].Next.Take(2));

        _sample.Replace("menu.yaml", "\"quiz:do_vui\"", "\"quiz:*\"");
        Assert.Equal("C204", Assert.Single(_sample.Read().Problems).Code);
    }

    [Fact]
    public void Words_for_what_a_message_mentions_are_read()
    {
        var words = _sample.ReadGood().Words;

        Assert.Equal(["zalo", "other"], words.Platforms.Select(platform => platform.Id));
        Assert.Equal(("mat_khau", "zl"), (words.Platforms[0].Topic, words.Platforms[0].Names[1]));
        Assert.Equal(4, words.Ages.Levels["mẫu giáo"]);
        Assert.Equal((1000, 1_000_000), (words.Amounts.Money["nghìn"], words.Amounts.Slang["củ"]));
        Assert.Equal((-1, 0), (words.Times.Days["hôm qua"], words.Times.AfterPart["nay"]));
        Assert.Equal((PartOfDay.Evening, DayOfWeek.Sunday), (words.Times.Parts["tối"], words.Times.Weekdays["chủ nhật"]));
        Assert.Equal(["thế còn"], words.FollowUps.Openings);
    }

    [Fact]
    public void Without_those_words_the_library_still_loads()
    {
        foreach (var file in new[] { "platforms", "ages", "amounts", "times", "follow-ups" })
        {
            _sample.Delete($"lexicon/{file}.yaml");
        }

        Assert.Empty(_sample.ReadGood().Words.Platforms);
    }

    [Fact]
    public void A_command_that_names_the_speaker_is_said_in_every_way_they_call_themselves() =>
        Assert.Equal(["cứu em với", "cứu con với", "cứu em"], _sample.ReadGood().Words.Commands["help"]);

    [Fact]
    public void A_desk_is_read_with_its_places_kinds_roles_and_hours()
    {
        var desks = _sample.ReadGood().Desks;

        Assert.Equal(["chung", "truong_hoc"], desks.Select(desk => desk.Id));
        Assert.Equal((true, false), (desks[0].IsCentral, desks[1].IsCentral));
        Assert.Equal("92, cyberbullying, other, teacher, school_staff", string.Join(", ", [.. desks[1].Areas, .. desks[1].Kinds, .. desks[1].Roles]));
        Assert.Equal(new TimeOnly(7, 30), desks[1].Hours[0].From);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], desks[1].Hours[0].Days);
    }

    // The sample's desk: Monday and Friday 07:30 to 17:00, Saturday 22:00 to 06:00 the next day. 16 November 2026 is a Monday.
    [Theory]
    [InlineData("2026-11-16T07:29", false)]
    [InlineData("2026-11-16T07:30", true)]
    [InlineData("2026-11-16T16:59", true)]
    [InlineData("2026-11-16T17:00", false)]
    [InlineData("2026-11-17T10:00", false)]
    [InlineData("2026-11-21T21:59", false)]
    [InlineData("2026-11-21T22:00", true)]
    [InlineData("2026-11-22T05:59", true)]
    [InlineData("2026-11-22T06:00", false)]
    [InlineData("2026-11-22T23:00", false)]
    public void A_desk_is_open_by_the_clock_of_vietnam(string clock, bool isOpen)
    {
        var desks = _sample.ReadGood().Desks;
        var now = new DateTimeOffset(DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

        Assert.Equal(isOpen, desks[1].IsOpen(now.ToUniversalTime()));
        Assert.True(desks[0].IsOpen(now));
    }

    [Fact]
    public void The_words_of_receipts_are_read_in_the_order_of_the_file()
    {
        var words = _sample.ReadGood().ReceiptWords;

        Assert.Equal((512, "ba", "ban"), (words.Count, words[0], words[1]));
    }

    [Fact]
    public void What_has_expired_is_not_offered_and_nothing_leads_to_it()
    {
        Expire("topics/ban_tot.md");
        Expire("quizzes/do_vui.yaml");
        Expire("comics/qua_bong.yaml");

        var library = _sample.ReadGood();

        Assert.DoesNotContain("ban_tot", library.Topics.Keys);
        Assert.Empty(library.Quizzes);
        Assert.Empty(library.Comics);
        Assert.Equal(["dialog:hoi_han"], library.Topics["mat_khau"].Next);
        Assert.Equal(["topic:mat_khau"], library.Menu.For(Audience.Child));
        Assert.Equal("noi", Assert.Single(library.Dialogs["hoi_han"].Steps["ke"].Choices).Go.Target);
    }

    [Fact]
    public void A_yes_or_no_that_led_to_something_expired_opens_the_help_card()
    {
        _sample.Replace("dialogs/hoi_han.yaml", "no: \"@help\"", "no: \"topic:ban_tot\"");
        Expire("topics/ban_tot.md");

        var question = _sample.ReadGood().Dialogs["hoi_han"].Steps["an_toan"];

        Assert.Equal([DestinationKind.Step, DestinationKind.Help], question.Choices.Select(choice => choice.Go.Kind));
    }

    [Fact]
    public void A_danger_answer_loses_an_expired_dialog_but_is_never_lost_itself()
    {
        Expire("dialogs/hoi_han.yaml");
        Expire("danger/answers/self_harm.yaml");
        Expire("danger/rules/self_harm.yaml");
        Expire("danger/help-card.yaml");
        Expire("phrases/chung.yaml");

        var library = _sample.ReadGood();

        Assert.Empty(library.Dialogs);
        var answer = library.DangerAnswers
            .Single(item => (item.Kind, item.Level) == (DangerKind.SelfHarm, DangerLevel.Emergency));
        Assert.Null(answer.Then);
        Assert.Contains(library.DangerRules, rule => rule.Kind == DangerKind.SelfHarm);
        Assert.Contains("chao", library.Phrases.Keys);
        Assert.Equal("Gọi người thật", library.HelpCard.Title);
    }

    [Fact]
    public void A_year_later_the_library_still_loads_and_still_helps()
    {
        var library = _sample.ReadGood(SampleFolder.Today.AddYears(1));

        Assert.Empty(library.Topics);
        Assert.Equal(30, library.DangerAnswers.Count);
    }

    [Fact]
    public void A_topic_that_says_an_overdue_number_is_withheld()
    {
        _sample.Replace("topics/ban_tot.md", "Bạn tốt thì", "Gọi 0292 3555 777, bạn tốt thì");
        Assert.Contains("ban_tot", _sample.ReadGood().Topics.Keys);

        Assert.DoesNotContain("ban_tot", _sample.ReadGood(new(2026, 12, 2)).Topics.Keys);
    }

    [Fact]
    public void Contacts_that_may_not_be_shown_stay_in_the_register()
    {
        var contacts = _sample.ReadGood().Contacts;

        Assert.False(contacts["chua_goi"].MayBeShown(SampleFolder.Today));
        Assert.True(contacts["nha_van_hoa"].MayBeShown(SampleFolder.Today));
        Assert.False(contacts["nha_van_hoa"].MayBeShown(new(2026, 12, 2)));
        Assert.True(contacts["hotline_111"].MayBeShown(new(2036, 1, 1)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_problem()
    {
        var read = Content.Reading.LibraryReader.Read("/khong/co", SampleFolder.Today);

        Assert.Null(read.Library);
        Assert.Single(read.Problems);
    }

    [Fact]
    public void A_broken_register_does_not_hide_its_own_problem_under_a_hundred_others()
    {
        _sample["sources.yaml"] = "sources: [";

        Assert.Equal("C003", Assert.Single(_sample.Read().Problems).Code);
    }

    private void Expire(string file) => _sample.Replace(file, "reviewed: 2026-11-01", "reviewed: 2026-05-01")
        .Replace(file, "expires: 2027-05-01", "expires: 2026-11-21");
}
