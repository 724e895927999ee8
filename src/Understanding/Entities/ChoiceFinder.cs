using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Which of the offered labels somebody typed instead of pressing: its number, its words, or the part only it has.</summary>
internal sealed class ChoiceFinder(WrittenTexts written, AnswerFinder answers, Politeness politeness)
{
    // What may stand beside a number that chooses ("em chọn câu số 1"). With any other word it tells something ("em học
    // lớp 4"), and a button pressed by mistake may take back an alarm.
    private static readonly HashSet<string> BesideNumber =
        ["so", "cau", "cai", "thu", "nut", "chon", "y", "muc", "phuong", "an", "lua", "em", "con", "chau", "minh"];

    // Alone and without marks these still mean a number; "ba", "tu" and "nam" may mean anything.
    private static readonly HashSet<string> SureNumbers = ["mot", "hai", "bon"];

    private static readonly HashSet<string> Wanting = ["muon", "cho", "xem", "mo"];

    // Most of what was typed must stand on the button: half of it is a coincidence.
    private const double Enough = 0.75;
    private const int LongestWording = 12;
    private const int LongestAsked = 8;

    public int? Find(Utterance utterance, IReadOnlyList<string> labels)
    {
        if (utterance.Tokens.Length == 0 || labels.Count == 0)
        {
            return null;
        }

        var tokens = politeness.Strip(utterance);
        var offered = Offered(labels);
        return Exact(utterance.Tokens, offered) ?? Exact(tokens, offered) ?? Numbered(utterance, tokens, offered) ??
            Worded(tokens, offered) ?? Wanted(utterance, offered);
    }

    /// <summary>Which label it is, word for word.</summary>
    public int? FindExact(Utterance utterance, IReadOnlyList<string> labels) =>
        utterance.Tokens.Length == 0 ? null : Exact(utterance.Tokens, Offered(labels));

    /// <summary>Which of these wordings it is, with or without "em", "ạ", "nhé".</summary>
    public int? FindWording(Utterance utterance, IReadOnlyList<string> wordings)
    {
        if (utterance.Tokens.Length is 0 or > LongestWording)
        {
            return null;
        }

        var tokens = politeness.StripSelf(utterance);
        for (var i = 0; i < wordings.Count; i++)
        {
            // Whole first: without marks "đã" and "còn" look like words that may be left out. And what is left must not be a single
            // word that stood beside another: "bố em" is not "bỏ đi".
            var wording = written.Read(wordings[i]);
            if (Is(utterance.Tokens, wording.Tokens) ||
                ((wording.WithoutSelf.Length > 1 || wording.Tokens.Length == 1) && Is(tokens, wording.WithoutSelf)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Which of these wordings it is, polite words aside and nothing else: "của con" is not "của con tôi".</summary>
    public int? FindSaid(Utterance utterance, IReadOnlyList<string> wordings)
    {
        if (utterance.Tokens.Length is 0 or > LongestWording)
        {
            return null;
        }

        var tokens = politeness.Strip(utterance);
        for (var i = 0; i < wordings.Count; i++)
        {
            var wording = written.Read(wordings[i]).Tokens;
            if (Is(utterance.Tokens, wording) || Is(tokens, wording))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Which of these endings a short message has.</summary>
    public int? FindEnding(Utterance utterance, IReadOnlyList<string> endings)
    {
        var tokens = politeness.Strip(utterance);
        for (var i = 0; tokens.Length <= LongestAsked && i < endings.Count; i++)
        {
            var ending = written.Read(endings[i]).Tokens;
            if (ending.Length <= tokens.Length && Wording.Agree(tokens, tokens.Length - ending.Length, ending))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Is(Token[] tokens, Token[] wording) => tokens.Length == wording.Length && Wording.Agree(tokens, 0, wording);

    private Token[][] Offered(IReadOnlyList<string> labels) => [.. labels.Select(label => written.Read(label).Tokens)];

    private static int? Exact(Token[] tokens, Token[][] offered) =>
        Only(offered, label => Is(tokens, label));

    private int? Numbered(Utterance utterance, Token[] tokens, Token[][] offered)
    {
        return answers.Number(utterance) is { } number && number >= 1 && number <= offered.Length && OnlyChooses(tokens)
            ? number - 1
            : null;
    }

    // "Em muốn tập gọi" presses "Tập gọi 111". Only a beginning of the label, and two words of it at least: "muốn an toàn" is
    // not "đang an toàn".
    private int? Wanted(Utterance utterance, Token[][] offered)
    {
        var tokens = politeness.StripSelf(utterance);
        if (tokens.Length < 3 || !Wanting.Contains(tokens[0].Typed.Form.Folded))
        {
            return null;
        }

        var wanted = tokens[1..];
        return Only(offered, label => label.Length >= wanted.Length && Wording.Agree(wanted, 0, label[..wanted.Length]));
    }

    private static bool OnlyChooses(Token[] tokens)
    {
        var beside = tokens.Count(token => BesideNumber.Contains(token.Typed.Form.Folded));
        var rest = tokens.Length - beside;
        return rest == 1 && (beside > 0 || tokens[0].IsNumber || SureNumbers.Contains(tokens[0].Typed.Form.Folded));
    }

    private static int? Worded(Token[] tokens, Token[][] offered)
    {
        if (tokens.Length > LongestWording)
        {
            return null;
        }

        var shared = Shared(tokens, offered);
        var best = Array.IndexOf(shared, shared.Max());
        var second = shared.Where((_, i) => i != best).DefaultIfEmpty(0).Max();
        return shared[best] >= Enough && shared[best] >= second + 0.25 ? best : null;
    }

    /// <summary>How much of what was typed is in each label, words that several labels share counting less.</summary>
    private static double[] Shared(Token[] tokens, Token[][] offered)
    {
        var shared = new double[offered.Length];
        double all = 0;
        foreach (var token in tokens)
        {
            var holds = Array.ConvertAll(offered, label => Array.Exists(label, word => Near(token, word)));
            var weight = holds.Count(held => held) > 1 ? 0.3 : 1;
            all += weight;
            for (var i = 0; i < offered.Length; i++)
            {
                shared[i] += holds[i] ? weight : 0;
            }
        }

        return Array.ConvertAll(shared, sum => all > 0 && sum >= 0.9 ? sum / all : 0);
    }

    private static bool Near(Token typed, Token written) =>
        Wording.Agree(typed, written) || (typed.Typed.Form.IsBare && OneSlip(typed.Typed.Form.Folded, written.Typed.Form.Folded));

    private static bool OneSlip(string typed, string written)
    {
        if (written.Length < 4 || Math.Abs(typed.Length - written.Length) > 1)
        {
            return false;
        }

        var head = 0;
        while (head < typed.Length && head < written.Length && typed[head] == written[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < typed.Length - head && tail < written.Length - head && typed[^(tail + 1)] == written[^(tail + 1)])
        {
            tail++;
        }

        var middleTyped = typed.Length - head - tail;
        var middleWritten = written.Length - head - tail;
        var swapped = middleTyped == 2 && middleWritten == 2 && typed[head] == written[head + 1] && typed[head + 1] == written[head];
        return swapped || (middleTyped <= 1 && middleWritten <= 1);
    }

    private static int? Only(Token[][] offered, Func<Token[], bool> fits)
    {
        int? found = null;
        for (var i = 0; i < offered.Length; i++)
        {
            if (fits(offered[i]))
            {
                if (found is not null)
                {
                    return null;
                }

                found = i;
            }
        }

        return found;
    }
}
