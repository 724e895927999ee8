using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Quizzes;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A quiz: questions, explanations, endings.</summary>
internal static class QuizFile
{
    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var audiences = new Sayings(draft).Audiences(fields.Find("audiences"));
        var sayings = new Sayings(draft, offeredTo: audiences);
        draft.Quizzes.Add(new()
        {
            Id = Ids.OfFile(fields, "id", file, draft),
            Title = sayings.Text(fields.Need("title"), SentenceKind.Title),
            Label = sayings.Text(fields.Need("label"), SentenceKind.Label),
            Audiences = audiences,
            Ages = Ages(fields, draft),
            Opening = sayings.Bubbles(fields.Need("opening")),
            Questions = [.. fields.Items("questions").Select(item => Question(Fields.Of(item, draft), sayings, draft))],
            Endings = [.. fields.Items("endings").Select(item => Ending(Fields.Of(item, draft), sayings))],
            Review = Reviews.Read(fields, draft),
            Location = fields.At("endings"),
        });
        fields.Close();
    }

    private static AgeRange? Ages(Fields fields, Draft draft)
    {
        if (fields.TextOrNone("ages") is not { } written)
        {
            return null;
        }

        if (written.Split('-') is [var from, var to] && int.TryParse(from, out var youngest) && int.TryParse(to, out var oldest)
            && youngest <= oldest)
        {
            return new AgeRange(youngest, oldest);
        }

        draft.Problems.Add(ProblemCode.WrongType, fields.At("ages"), $"'{written}' is not a range of years (6-9)");
        return null;
    }

    private static QuizQuestion Question(Fields fields, Sayings sayings, Draft draft)
    {
        var question = new QuizQuestion(
            Ids.Checked(fields.Text("name"), fields.At("name"), draft),
            sayings.Text(fields.Need("ask"), SentenceKind.Bubble),
            [.. fields.Items("choices").Select(item => Choice(Fields.Of(item, draft), sayings))],
            sayings.Text(fields.Need("right"), SentenceKind.Bubble),
            sayings.Text(fields.Need("wrong"), SentenceKind.Bubble),
            fields.Location);
        fields.Close();
        return question;
    }

    private static QuizChoice Choice(Fields fields, Sayings sayings)
    {
        var isRight = fields.TruthOrFalse("right");
        var label = sayings.Text(fields.Need("label"), isRight ? SentenceKind.Label : SentenceKind.WrongChoice);
        fields.Close();
        return new(label, isRight);
    }

    private static QuizEnding Ending(Fields fields, Sayings sayings)
    {
        var ending = new QuizEnding(fields.Number("at_least"), sayings.Bubbles(fields.Need("say")));
        fields.Close();
        return ending;
    }
}
