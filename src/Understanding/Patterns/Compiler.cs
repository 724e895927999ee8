using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>Parsed pattern → program. Choices among single words become one set, so that a class of forty words costs one look-up.</summary>
internal sealed class Compiler(Vocabulary vocabulary)
{
    private readonly List<Instruction> code = [];
    private bool beginsAnyhow;

    public static Program Compile(string pattern, IReadOnlyDictionary<string, string> classes, Vocabulary vocabulary)
    {
        var parsed = PatternParser.Parse(pattern, classes);
        var compiler = new Compiler(vocabulary);
        compiler.Emit(parsed.Root);
        compiler.code.Add(new Instruction(Step.Done, 0, 0, null));
        return new Program([.. compiler.code], compiler.Rarest(parsed.Root) ?? [], compiler.Needed(parsed.Root), compiler.BitsOf(parsed.Root), parsed.Reach);
    }

    /// <summary>The words the node can begin with, or null when it may begin with anything or match nothing.</summary>
    private WordBits? BitsOf(Node node)
    {
        beginsAnyhow = false;
        var firsts = new HashSet<int>();
        return Firsts(node, firsts) || beginsAnyhow ? null : new WordBits(firsts);
    }

    private void Emit(Node node)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Emit(item);
                }

                break;
            case ChoiceNode choice:
                EmitChoice(choice);
                break;
            case OptionalNode optional:
                var split = Reserve();
                Emit(optional.Inner);
                code[split] = new Instruction(Step.Split, split + 1, code.Count, null, BitsOf(optional.Inner));
                break;
            case WordNode word:
                Add(Step.Word, 0, new WordSet([Known(word)]));
                break;
            case NumberNode:
                Add(Step.Number, 0, null);
                break;
            case GapNode gap:
                Add(Step.Gap, gap.Longest, null);
                break;
            case StartNode:
                Add(Step.Start, 0, null);
                break;
            case EndNode:
                Add(Step.End, 0, null);
                break;
        }
    }

    private void EmitChoice(ChoiceNode choice)
    {
        var singles = SingleWords(choice).ToArray();
        var longer = Flatten(choice).Where(option => Single(option) is null).ToList();
        var jumps = new List<int>();
        foreach (var option in longer.Count > 0 && singles.Length > 0 ? longer.Append(null) : singles.Length > 0 ? [null] : longer.Cast<Node?>())
        {
            var last = option is null || (singles.Length == 0 && ReferenceEquals(option, longer[^1]));
            var split = last ? -1 : Reserve();
            if (option is null)
            {
                Add(Step.Word, 0, new WordSet(singles.Select(Known)));
            }
            else
            {
                Emit(option);
            }

            if (!last)
            {
                jumps.Add(Reserve());
                code[split] = new Instruction(Step.Split, split + 1, code.Count, null, option is null ? null : BitsOf(option));
            }
        }

        foreach (var jump in jumps)
        {
            code[jump] = new Instruction(Step.Jump, code.Count, 0, null);
        }
    }

    private void Add(Step step, int other, WordSet? words) => code.Add(new Instruction(step, code.Count + 1, other, words));

    private int Reserve()
    {
        code.Add(default);
        return code.Count - 1;
    }

    private (int Word, Form Form) Known(WordNode word) => (vocabulary.AddWritten(word.Form), word.Form);

    /// <summary>For each place that must be filled, the words that can fill it; the hardest to fill first.</summary>
    private WordBits[] Needed(Node root)
    {
        var items = Unwrap(root) is SequenceNode sequence ? sequence.Items : [root];
        return [.. items.Select(Rarest).OfType<IReadOnlyList<int>>().OrderBy(Commonness).Select(words => new WordBits(words))];
    }

    /// <summary>The words of the place that is hardest to fill, or null when no place must be filled.</summary>
    private IReadOnlyList<int>? Rarest(Node node) => node switch
    {
        WordNode word => [vocabulary.Find(word.Form.Folded)],
        SequenceNode sequence => sequence.Items.Select(Rarest).Where(keys => keys is not null).MinBy(Commonness),
        ChoiceNode choice => Union(choice),
        _ => null,
    };

    /// <summary>Collects the words a match can begin with; true when the node may match nothing and what follows begins it.</summary>
    private bool Firsts(Node node, HashSet<int> into)
    {
        switch (node)
        {
            case WordNode word:
                into.Add(vocabulary.Find(word.Form.Folded));
                return false;
            case SequenceNode sequence:
                return sequence.Items.All(item => Firsts(item, into));
            case ChoiceNode choice:
                var open = false;
                foreach (var option in choice.Options)
                {
                    open |= Firsts(option, into);
                }

                return open;
            case OptionalNode optional:
                Firsts(optional.Inner, into);
                return true;
            case GapNode or NumberNode:
                beginsAnyhow = true;
                return true;
            default:
                return true;
        }
    }

    private IReadOnlyList<int>? Union(ChoiceNode choice)
    {
        var parts = choice.Options.Select(Rarest).ToArray();
        return parts.Contains(null) ? null : [.. parts.SelectMany(part => part ?? []).Distinct()];
    }

    private int Commonness(IReadOnlyList<int>? keys) => keys?.Sum(vocabulary.Frequency) ?? int.MaxValue;

    private static IEnumerable<Node> Flatten(ChoiceNode choice) =>
        choice.Options.SelectMany(option => Unwrap(option) is ChoiceNode inner ? Flatten(inner) : [option]);

    private static IEnumerable<WordNode> SingleWords(ChoiceNode choice) => Flatten(choice).Select(Single).OfType<WordNode>();

    private static WordNode? Single(Node node) => Unwrap(node) as WordNode;

    private static Node Unwrap(Node node) => node is SequenceNode { Items: [var only] } ? Unwrap(only) : node;
}
