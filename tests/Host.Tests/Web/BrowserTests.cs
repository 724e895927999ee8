namespace AwarenessBot.Host.Tests.Web;

/// <summary>The pages in Chromium, over the whole bot. What each scene looks at stands in <c>tests/Web.Clients/scenes.mjs</c>.</summary>
public sealed class BrowserTests(BrowserStage stage) : IClassFixture<BrowserStage>
{
    [Fact]
    public Task The_landing_page_is_talked_to_on_a_phone_and_on_a_desk_and_stores_nothing() => stage.SeeAsync("it_talks");

    [Fact]
    public Task On_another_site_the_widget_opens_closes_and_gives_the_focus_back() => stage.SeeAsync("it_talks_on_another_site");

    [Fact]
    public Task A_site_not_in_the_settings_does_not_get_the_chat_but_111() => stage.SeeAsync("another_site_is_not_let_in");

    [Fact]
    public Task The_quick_way_out_leaves_at_once_and_back_does_not_return() => stage.SeeAsync("one_can_leave_at_once");

    [Fact]
    public Task From_a_frame_the_quick_way_out_leaves_the_whole_site() => stage.SeeAsync("one_can_leave_the_whole_site_at_once");

    [Fact]
    public Task A_message_written_while_the_line_is_cut_is_sent_once_afterwards() => stage.SeeAsync("a_cut_line_loses_nothing_and_doubles_nothing");

    [Fact]
    public Task A_double_click_sends_one_message() => stage.SeeAsync("a_double_click_is_one_message");

    [Fact]
    public Task Script_and_markdown_are_shown_as_text() => stage.SeeAsync("what_is_written_is_text");

    [Fact]
    public Task A_keyboard_is_enough() => stage.SeeAsync("a_keyboard_is_enough");

    [Fact]
    public Task Microsofts_Web_Chat_shows_menus_comics_quizzes_and_the_help_card() => stage.SeeAsync("web_chat_is_talked_to");

    [Fact]
    public Task Axe_finds_nothing_on_any_page_in_light_and_dark() => stage.SeeAsync("nobody_is_shut_out");
}
