using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Host.Evaluating;
using AwarenessBot.Testing;

namespace AwarenessBot.Host.Tests.Safeguarding;

/// <summary>The rules S1 to S12 of safeguarding, by their numbers: how danger is noticed, and what is said first.</summary>
public sealed class FirstResponseTests
{
    [Fact]
    public void S1_danger_is_heard_in_every_state() =>
        Assert.DoesNotContain(Rule.Walk.Problems, problem => problem.What.Contains("does not interrupt", StringComparison.Ordinal));

    [Fact]
    public void S2_what_threatens_life_is_nearly_never_taken_for_less_than_urgent()
    {
        var emergencies = Rows("test.tsv").Where(row => row.Level == DangerLevel.Emergency).ToArray();
        var taken = emergencies.Count(row => LevelOf(row) >= DangerLevel.Urgent);

        Assert.InRange(taken / (double)emergencies.Length, 0.96, 1);
    }

    [Theory]
    [InlineData("with marks")]
    [InlineData("without marks")]
    [InlineData("letters and marks apart")]
    [InlineData("Telex keys")]
    [InlineData("VNI keys")]
    [InlineData("one slip")]
    [InlineData("loud, with an emoji")]
    [InlineData("in three messages")]
    public void S3_each_urgent_and_emergency_phrase_is_heard_however_it_is_typed(string way)
    {
        var phrases = RealContent.Library.DangerRules.Where(rule => rule.Level >= DangerLevel.Urgent).SelectMany(rule => rule.MustFire).ToArray();
        var heard = phrases.Where((phrase, i) => IsHeard(way, phrase, i)).Count();

        // A phrase of three words cut in three, or with a slip in its only telling word, may be beyond anybody.
        Assert.InRange(heard / (double)phrases.Length, way is "one slip" or "in three messages" ? 0.93 : 0.97, 1);
    }

    [Theory]
    [InlineData("cười chết mất")]
    [InlineData("đói muốn chết luôn")]
    [InlineData("giết boss xong được skin mới")]
    [InlineData("team em bị giết hết rồi")]
    [InlineData("bài hát này nghe muốn khóc")]
    [InlineData("mai kiểm tra toán chắc em chết")]
    [InlineData("cô bắt em quay clip múa nộp trước 10 giờ")]
    [InlineData("từ từ để em hỏi mẹ đã")]
    public void S4_a_frightening_word_alone_raises_no_alarm(string text) =>
        Assert.Equal(DangerLevel.None, Rule.Reader.Read(text, []).Danger.Level);

    [Fact]
    public Task S5_with_storage_down_a_disclosure_is_answered_all_the_same() => Rule.Holds(
        """
        ! storage down
        > em muốn chết
        < 111
        = card: help, saved: no
        x trục trặc
        """);

    [Fact]
    public void S6_first_answers_hear_take_away_blame_and_name_a_person_in_this_order()
    {
        foreach (var answer in RealContent.Library.DangerAnswers.Where(answer => answer.Level >= DangerLevel.Urgent))
        {
            foreach (var audience in new[] { Audience.Child, Audience.Teen })
            {
                var say = answer.Say.For(audience);
                var person = Enumerable.Range(0, say.Count).First(i => say[i].Contains("111", StringComparison.Ordinal));

                // Something is said before the number, and the number comes before the last bubble is over.
                Assert.True(person > 0, $"{answer.Kind} {answer.Level} {audience}: the number comes before a kind word");
                Assert.DoesNotContain(say[0], "tại sao", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public Task S7_who_was_misread_goes_back_without_fuss() => Rule.Holds(
        """
        ! join
        > Bạn tuổi teen
        > em muốn chết
        > Bạn hiểu nhầm rồi
        < Mình hiểu nhầm, mình xin lỗi nhé
        ? Cần người giúp ngay
        """);

    [Fact]
    public Task S8_the_safe_word_brings_the_help_card_in_the_middle_of_anything() => Rule.Holds(
        """
        ! join
        > Bạn tuổi teen
        > Mình đang bị bắt nạt
        > sos
        < Gọi 111
        = card: help
        """);

    [Fact]
    public Task S9_after_two_misses_the_help_card_and_the_menu_are_shown() => Rule.Holds(
        """
        ! join
        > Bạn tuổi teen
        > qwrtp zxcvb
        > mnbvc lkjhg
        < 111
        = card: help
        """);

    [Fact]
    public void S10_from_every_state_111_is_two_taps_away_and_there_is_a_way_out() => Assert.Empty(Rule.Walk.Problems);

    [Fact]
    public void S11_where_danger_is_immediate_113_or_115_stand_beside_111()
    {
        foreach (var answer in RealContent.Library.DangerAnswers.Where(answer => answer.Level == DangerLevel.Emergency))
        {
            var numbers = answer.Contacts.Select(id => RealContent.Library.Contacts[id].Number).ToArray();

            Assert.Contains("111", numbers);
            Assert.True(numbers.Contains("113") || numbers.Contains("115"), $"{answer.Kind}");
        }
    }

    [Fact]
    public void S12_whatever_the_hour_the_first_door_of_every_answer_is_open()
    {
        var library = RealContent.Library;
        var doors = library.DangerAnswers.Where(answer => answer.Level >= DangerLevel.Urgent).Select(answer => answer.Contacts).Append(library.HelpCard.Contacts);

        // All 168 hours of a week: the only hours that hold in each of them.
        Assert.All(doors, contacts => Assert.Equal("24/7", library.Contacts[contacts[0]].Hours));
    }

    private static bool IsHeard(string way, string phrase, int seed) => way switch
    {
        "without marks" => Heard(Retyping.WithoutMarks(phrase)),
        "letters and marks apart" => Heard(Retyping.Decomposed(phrase)),
        "Telex keys" => Heard(Retyping.Telex(phrase)),
        "VNI keys" => Heard(Retyping.Vni(phrase)),
        "one slip" => Heard(Retyping.OneSlip(phrase, seed)),
        "loud, with an emoji" => Heard($"  {phrase.ToUpperInvariant()}!!! 😭"),
        "in three messages" => Heard([.. phrase.Split(' ').Chunk((phrase.Split(' ').Length + 2) / 3).Select(words => string.Join(' ', words))]),
        _ => Heard(phrase),
    };

    private static bool Heard(params string[] messages) =>
        Enumerable.Range(0, messages.Length).Any(i => Rule.Reader.Read(messages[i], messages[..i]).Danger.Level != DangerLevel.None);

    private static DangerLevel LevelOf(EvaluationRow row) => Enumerable.Range(0, row.Messages.Count)
        .Max(i => Rule.Reader.Read(row.Messages[i], [.. row.Messages.Take(i).TakeLast(4)]).Danger.Level);

    private static IReadOnlyList<EvaluationRow> Rows(string file) =>
        EvaluationTable.Read(File.ReadLines(Path.Combine(RealContent.Repository, "tests", "evaluation", file)));
}
