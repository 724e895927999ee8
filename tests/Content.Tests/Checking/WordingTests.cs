using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Checking;

public sealed class WordingTests : IDisposable
{
    private readonly SampleFolder _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("Tại sao em gửi ảnh?")]
    [InlineData("TẠI SAO {you} gửi ảnh?")]
    [InlineData("Ừ. Tại sao con lại đi?")]
    [InlineData("Đừng lo. Tại sao em gửi ảnh?")]
    public void Blame_is_an_error(string text) => Assert.Equal([ProblemCode.BannedWording.Id], CodesFor(text));

    [Theory]
    [InlineData("{You} đừng hỏi con: “Tại sao con không nói sớm?” nhé.")]
    [InlineData("Mình không hỏi tại sao {you} làm vậy.")]
    [InlineData("Tại sao mạng chậm?")]
    [InlineData("Không biết tại sao?")]
    public void Advice_against_it_and_harmless_questions_are_not(string text) => Assert.Empty(CodesFor(text));

    [Fact]
    public void A_wrong_choice_of_a_quiz_may_say_what_the_bot_must_not()
    {
        _sample.Replace("quizzes/do_vui.yaml", "label: \"123456\"", "label: Bí mật tuyệt đối");

        Assert.Empty(_sample.Read().Problems);
    }

    private IEnumerable<string> CodesFor(string text) =>
        _sample.Replace("topics/ban_tot.md", "Bạn tốt thì cả hai cùng vui.", text).Read()
            .Problems.Select(problem => problem.Code);
}
