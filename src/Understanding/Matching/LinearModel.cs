using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AwarenessBot.Understanding.Matching;

/// <summary>One thing a sentence teaches: its vector, the right answer to each question, and how much it counts.</summary>
/// <param name="Place">Where it stands among the lessons, told by its words alone.</param>
internal readonly record struct Lesson(SparseVector Text, ulong Place, int[] Answers, float Weight = 1);

/// <summary>
/// Softmax regression for one or more questions at once, trained on lessons in a fixed order and without chance: the same content gives
/// the same answers. Weights lie feature by feature, so that scoring a text walks memory in stripes.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>What every feature is taken to have learned before the first lesson, so that the first does not decide everything.</summary>
    private const float Caution = 0.1f;

    private readonly int[] questions;
    private readonly int stripe;
    private readonly Vector<float>[] weights;

    /// <param name="lessons">What to learn from, in a fixed order.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="questions">How many answers each question has; a question's answers follow those of the one before.</param>
    /// <param name="pace">How long and how fast to learn.</param>
    public LinearModel(IReadOnlyList<Lesson> lessons, int features, int[] questions, Pace pace)
    {
        this.questions = questions;

        // Stripes are whole vectors.
        stripe = (questions.Sum() + Vector<float>.Count - 1) / Vector<float>.Count;
        weights = new Vector<float>[features * stripe];
        Train(lessons, features, pace);
    }

    /// <summary>How many scores a text gets: the answers to all questions, and padding.</summary>
    public int Width => stripe * Vector<float>.Count;

    /// <summary>The probability of each answer to each question.</summary>
    public void Score(in SparseVector text, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < text.Features.Length; i++)
        {
            AddTo(sums, Stripe(text.Features[i]), text.Weights[i]);
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
    private void Train(IReadOnlyList<Lesson> lessons, int features, Pace pace)
    {
        var errors = new float[Width];

        // Each feature learns the slower the more it was corrected (AdaGrad): rare ones still learn when common ones are done, and two
        // passes teach what five with one speed for all do.
        var corrected = new float[features];
        Array.Fill(corrected, Caution);
        var rate = pace.Rate;
        var order = Mixed(lessons);
        for (var epoch = 0; epoch < pace.Epochs; epoch++, rate *= pace.Decay)
        {
            foreach (var number in order)
            {
                var lesson = lessons[number];
                Score(lesson.Text, errors);
                Learn(lesson, errors, corrected, rate);
            }
        }
    }

    // Answers come in order and have to be mixed, each lesson by what is in it: one more leaves the order of the others alone, so
    // that a sentence added somewhere does not tip verdicts elsewhere.
    private static int[] Mixed(IReadOnlyList<Lesson> lessons)
    {
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        Array.Sort(Array.ConvertAll(order, number => lessons[number].Place), order);
        return order;
    }

    private void Learn(in Lesson lesson, Span<float> errors, float[] corrected, float rate)
    {
        var start = 0;
        for (var question = 0; question < questions.Length; question++)
        {
            errors[start + lesson.Answers[question]] -= 1;
            start += questions[question];
        }

        var wrong = MemoryMarshal.Cast<float, Vector<float>>(errors);
        float size = 0;
        foreach (var part in wrong)
        {
            size += Vector.Dot(part, part);
        }

        for (var f = 0; f < lesson.Text.Features.Length; f++)
        {
            var feature = lesson.Text.Features[f];
            var weight = lesson.Text.Weights[f];
            corrected[feature] += size * weight * weight * lesson.Weight;
            AddTo(Stripe(feature), wrong, -rate * lesson.Weight * weight / MathF.Sqrt(corrected[feature]));
        }
    }

    private Span<Vector<float>> Stripe(int feature) => weights.AsSpan(feature * stripe, stripe);

    private static void AddTo(Span<Vector<float>> target, ReadOnlySpan<Vector<float>> source, float factor)
    {
        for (var i = 0; i < target.Length && i < source.Length; i++)
        {
            target[i] += source[i] * factor;
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
