using System.Numerics;
using System.Runtime.CompilerServices;

namespace AwarenessBot.Understanding.Matching;

/// <summary>One thing a sentence teaches: its vector, the right answer to each question, and how much it counts.</summary>
internal readonly record struct Lesson(SparseVector Text, int[] Answers, float Weight = 1);

/// <summary>
/// Softmax regression for one or more questions at once, trained on lessons in a fixed order and without chance: the same content gives
/// the same answers. Weights lie feature by feature, so that scoring a text walks memory in stripes.
/// </summary>
internal sealed class LinearModel
{
    private readonly int[] questions;
    private readonly float[] weights;

    /// <param name="lessons">What to learn from, in a fixed order.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="questions">How many answers each question has; a question's answers follow those of the one before.</param>
    /// <param name="pace">How long and how fast to learn.</param>
    public LinearModel(IReadOnlyList<Lesson> lessons, int features, int[] questions, Pace pace)
    {
        this.questions = questions;

        // Rows are padded to whole vectors.
        Width = (questions.Sum() + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[features * Width];
        Train(lessons, pace);
    }

    /// <summary>How many scores a text gets: the answers to all questions, and padding.</summary>
    public int Width { get; }

    /// <summary>The probability of each answer to each question.</summary>
    public void Score(in SparseVector text, Span<float> scores)
    {
        scores.Clear();
        for (var i = 0; i < text.Features.Length; i++)
        {
            AddTo(scores, weights.AsSpan(text.Features[i] * Width, Width), text.Weights[i]);
        }

        var start = 0;
        foreach (var answers in questions)
        {
            Softmax(scores.Slice(start, answers));
            start += answers;
        }

        scores[start..].Clear();
    }

    // Compiled well at once: it runs once, for millions of rounds.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Train(IReadOnlyList<Lesson> lessons, Pace pace)
    {
        var scores = new float[Width];
        var rate = pace.Rate;
        for (var epoch = 0; epoch < pace.Epochs; epoch++, rate *= pace.Decay)
        {
            for (var step = 0; step < lessons.Count; step++)
            {
                // A stride that shares no factor with most counts mixes answers, which come in order.
                var lesson = lessons[(int)((step * 7919L) % lessons.Count)];
                Score(lesson.Text, scores);
                var start = 0;
                for (var question = 0; question < questions.Length; question++)
                {
                    scores[start + lesson.Answers[question]] -= 1;
                    start += questions[question];
                }

                for (var f = 0; f < lesson.Text.Features.Length; f++)
                {
                    var row = weights.AsSpan(lesson.Text.Features[f] * Width, Width);
                    AddTo(row, scores, -rate * lesson.Weight * lesson.Text.Weights[f]);
                }
            }
        }
    }

    private static void AddTo(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var scale = new Vector<float>(factor);
        for (var i = 0; i < target.Length; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(target[i..]) + (new Vector<float>(source[i..]) * scale);
            sum.CopyTo(target[i..]);
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        float sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}

/// <summary>How often all lessons are gone through, how far each moves the weights, and how that shrinks from pass to pass.</summary>
internal readonly record struct Pace(int Epochs, float Rate, float Decay);
