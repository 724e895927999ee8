using System.CommandLine;
using System.Text.Json;
using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Evaluating;
using Reader = AwarenessBot.Understanding.Reader;

namespace AwarenessBot.Host.Commands;

/// <summary><c>evaluate</c>: how well the bot understands the sentences of a file, with figures an office can compare over time.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "A table with the columns id, text, intent, risk, tabs between." };
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Write what each line was taken for, one JSON object a line." };
        var content = CommandLine.ContentOption();
        var command = new Command("evaluate", "Read the sentences of a file and compare with what they are said to mean.")
        {
            file, json, predictions, content,
        };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var folder = ContentFolder.Find(parsed.GetValue(content)?.FullName);
            var library = LibraryIn(folder);
            var rows = EvaluationTable.Read(File.ReadLines(parsed.GetRequiredValue(file).FullName));
            var examiner = new Examiner(new Reader(library));
            foreach (var row in rows.Take(200))
            {
                // Once without counting, so that the first figures are not those of the compiler warming up.
                examiner.Examine(row);
            }

            Answered[] answered = [.. rows.Select(row => new Answered(row, examiner.Examine(row)))];
            if (parsed.GetValue(predictions) is { } target)
            {
                await using var output = File.CreateText(target.FullName);
                foreach (var line in answered)
                {
                    await output.WriteLineAsync(JsonSerializer.Serialize(line.Got, EvaluationJson.Readable.Prediction).AsMemory(), cancellation);
                }
            }

            var figures = Figures.Of(answered);
            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(figures, EvaluationJson.Readable.Figures)
                : FigureTable.Of(figures, answered.Length));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Library LibraryIn(string folder)
    {
        var read = LibraryReader.Read(folder, VietnamDay.Today(TimeProvider.System));
        return read.Library ?? throw new ContentRejectedException(folder, read.Problems);
    }
}
