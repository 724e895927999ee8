using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Text;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Tests.Safeguarding;

/// <summary>The rules S13 to S23 of safeguarding, by their numbers: what the bot may say.</summary>
public sealed class WhatIsSaidTests
{
    private static readonly string[] WhoSeesIt = ["ai cầm máy", "có thể đọc", "ai đọc được"];

    [Fact]
    public void S13_nothing_is_said_that_no_person_wrote()
    {
        var signed = new SignedWords(RealContent.Library);

        Assert.DoesNotContain(Rule.Walk.Said, said => !signed.Hold(said));
    }

    [Fact]
    public void S13_every_item_names_who_wrote_and_who_approved_it()
    {
        var library = RealContent.Library;
        var reviews = library.Topics.Values.Select(topic => topic.Review)
            .Concat(library.Faqs.Values.Select(faq => faq.Review))
            .Concat(library.Dialogs.Values.Select(dialog => dialog.Review))
            .Concat(library.Quizzes.Values.Select(quiz => quiz.Review))
            .Concat(library.Comics.Values.Select(comic => comic.Review))
            .Concat(library.DangerAnswers.Select(answer => answer.Review));

        Assert.All(reviews, review => Assert.Contains(review.Reviewers, reviewer => reviewer != review.Author));
    }

    [Fact]
    public void S14_texts_about_danger_have_two_approvers_and_it_is_told_while_none_of_them_is_trained()
    {
        Assert.All(RealContent.Library.DangerAnswers, answer => Assert.True(answer.Review.Reviewers.Distinct().Count() >= 2));

        var untrained = RealContent.Library.DangerAnswers.Any(answer =>
            answer.Review.Reviewers.All(reviewer => !RealContent.Library.Reviewers[reviewer].TrainedInChildProtection));
        Assert.Equal(untrained, Problems().Any(problem => problem.Code == ProblemCode.NoTrainedReviewer.Id));
    }

    [Theory]
    [InlineData("Tại sao em không nói sớm?")]
    [InlineData("Sao em lại gửi ảnh cho người ta?")]
    [InlineData("Mình giữ bí mật tuyệt đối cho em.")]
    [InlineData("Chắc chắn sẽ bắt được kẻ xấu.")]
    [InlineData("Mọi chuyện sẽ ổn thôi.")]
    [InlineData("Đó là do lỗi của em.")]
    [InlineData("Chuyện nhỏ thôi mà.")]
    [InlineData("Em nghĩ quẩn quá rồi.")]
    public void S15_blame_promises_and_belittling_are_refused(string sentence) =>
        Assert.Contains(CheckedWith(sentence), problem => problem.Code == ProblemCode.BannedWording.Id);

    [Fact]
    public void S16_before_a_child_writes_freely_it_is_told_who_could_read_it()
    {
        var open = from dialog in RealContent.Library.Dialogs.Values
                   from step in dialog.Steps.Values
                   where step.Ask == StepQuestion.Text
                   from audience in dialog.Audiences.Where(audience => audience is Audience.Child or Audience.Teen)
                   select (step.Name, Said: string.Join(' ', step.Say.For(audience)));

        Assert.All(open, step => Assert.Contains(WhoSeesIt, words => step.Said.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public Task S17_it_says_that_it_is_a_program_at_the_start_after_a_pause_and_when_asked() => Rule.Holds(
        """
        ! join
        < Mình là chương trình tự động, không phải người thật
        > Bạn tuổi teen
        > bạn là người thật hả
        < không phải người
        ~ 26 hours later
        > chào bạn
        < mình là trợ lý tự động
        """);

    [Theory]
    [InlineData("cách rạch tay")]
    [InlineData("cách tự tử")]
    [InlineData("uống bao nhiêu viên")]
    [InlineData("thắt cổ")]
    [InlineData("nhảy lầu")]
    public void S18_no_method_of_harming_oneself_is_ever_named(string method) =>
        Assert.DoesNotContain(Rule.Walk.Said, said => said.Contains(method, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Em tự gặp người đó để nói chuyện nhé.")]
    [InlineData("Em cứ đánh lại cho nó sợ.")]
    [InlineData("Em chửi lại đi.")]
    public void S18_and_S19_nobody_is_told_to_meet_or_strike_back(string sentence) =>
        Assert.Contains(CheckedWith(sentence), problem => problem.Code == ProblemCode.BannedWording.Id);

    [Fact]
    public void S19_whoever_asks_what_to_do_is_told_to_keep_before_blocking()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var answer = string.Join(' ', RealContent.Library.Topics["cyberbullying_respond"].Answer.For(audience)).ToLowerInvariant();
            var keep = answer.IndexOf("lưu", StringComparison.Ordinal) is >= 0 and var saved ? saved : answer.IndexOf("giữ lại", StringComparison.Ordinal);

            Assert.InRange(keep, 0, answer.IndexOf("chặn", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Em cứ bỏ nhà đi một hôm cho bố mẹ sợ.")]
    [InlineData("Em nói dối mẹ là đi học nhé.")]
    public void S20_no_child_is_told_to_lie_or_to_leave_home(string sentence) =>
        Assert.Contains(CheckedWith(sentence), problem => problem.Code == ProblemCode.BannedWording.Id);

    [Fact]
    public void S21_children_are_spoken_to_in_short_sentences_without_abbreviations()
    {
        var codes = new[] { ProblemCode.TooLongToRead, ProblemCode.OfficeLetters, ProblemCode.HardWord }.Select(code => code.Id).ToArray();
        var child = RealContent.Library.Topics.Values.SelectMany(topic => topic.Answer.For(Audience.Child, topic.Otherwise));

        Assert.DoesNotContain(Problems(), problem => codes.Contains(problem.Code));
        Assert.InRange(ReadingLevel.Of(child).Longest, 1, 15);
    }

    [Fact]
    public Task S22_whoever_asks_is_told_the_document_its_number_the_date_and_the_last_review() => Rule.Holds(
        """
        ! join
        > Thầy cô giáo
        > luật trẻ em quy định gì về bắt nạt trên mạng
        > nguồn ở đâu
        < 102/2016/QH13
        < đọc lại lần gần nhất ngày
        """);

    [Fact]
    public void S22_every_source_says_its_number_and_date_or_that_it_has_none() =>
        Assert.All(RealContent.Library.Sources.Values, source =>
        {
            Assert.NotEmpty(source.Number);
            Assert.NotEmpty(source.Date);
            Assert.NotEmpty(source.Issuer);
        });

    [Fact]
    public void S23_what_is_past_its_review_is_not_shown()
    {
        var lastDay = RealContent.Library.Topics.Values.Max(topic => topic.Review.Expires);
        var later = ContentRoom.SourceIn(RealContent.Folder).Read(lastDay.AddDays(1));

        Assert.True(later.Library is not null, string.Join('\n', later.Problems.Where(problem => problem.Severity == Severity.Error)));
        Assert.Empty(later.Library.Topics);
        Assert.NotEmpty(later.Library.DangerAnswers);
    }

    [Fact]
    public void S23_the_programme_that_ended_is_spoken_of_in_the_past() =>
        Assert.All(
            RealContent.Library.Topics["vncop_info"].Answer.All.SelectMany(bubbles => bubbles).Where(bubble => bubble.Contains("830", StringComparison.Ordinal)),
            bubble => Assert.Contains("2025", bubble, StringComparison.Ordinal));

    private static IReadOnlyList<Problem> Problems() => ContentRoom.SourceIn(RealContent.Folder).Read(VietnamDay.Today(TimeProvider.System)).Problems;

    // The sentence, as an editor might slip it into a topic.
    private static IReadOnlyList<Problem> CheckedWith(string sentence)
    {
        using var folder = new TemporaryFolder();
        var content = RealContent.Copy(folder.File("vi"));
        File.AppendAllText(Path.Combine(content, "topics", "evidence.md"), $"\n---\n\n{sentence}\n");
        return ContentRoom.SourceIn(content).Read(VietnamDay.Today(TimeProvider.System)).Problems;
    }
}
