namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// Who types "mẹ đánh em" means "em", not "ém": where the words around carry their marks, a word without any is complete as it
/// stands, provided it is a word. And a word with marks that patterns know exactly is that word, not a slip for another.
/// </summary>
internal static class MarkCare
{
    private const int FewestMarked = 2;
    private const double ShareMarked = 0.4;

    public static Token[] Apply(List<Token> tokens, Vocabulary vocabulary)
    {
        var result = new Token[tokens.Count];
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && tokens[end].Before < Break.Comma)
            {
                end++;
            }

            var marked = 0;
            for (var i = start; i < end; i++)
            {
                marked += tokens[i].Typed.Form.IsBare ? 0 : 1;
            }

            var careful = marked >= FewestMarked && marked >= ShareMarked * (end - start);
            for (; start < end; start++)
            {
                var form = tokens[start].Typed.Form;
                var sure = (careful || !form.IsBare) && vocabulary.IsWritten(form);
                result[start] = sure ? tokens[start] with { Typed = tokens[start].Typed with { Form = form with { Sure = true } } } : tokens[start];
            }
        }

        return result;
    }
}
