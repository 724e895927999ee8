using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AwarenessBot.Operators.Pages;

/// <summary>
/// HTML. There are two ways to make some: from a literal of the program, or by encoding. What is put into the braces of
/// <see cref="Of"/> is encoded, unless it is markup already; so no page can forget to.
/// </summary>
internal readonly struct Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _html;

    private Markup(string html) => _html = html;

    public static Markup None => default;

    public static Markup Of(ref Writer writer) => new(writer.Done());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    public override string ToString() => _html ?? "";

    // Signs that turn the direction of writing or show nothing could make a text look like another one.
    private static string Encode(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
                UnicodeCategory.Control => rune.Value is not '\n',
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
                _ => false,
            };
            visible.Append(isHidden ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return Encoder.Encode(visible.ToString()).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }

    /// <summary>Called by the compiler for each piece of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal ref struct Writer(int literal, int holes)
    {
        private readonly StringBuilder _html = new(literal + (holes * 16));

        public readonly void AppendLiteral(string html) => _html.Append(html);

        public readonly void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

        public readonly void AppendFormatted(IEnumerable<Markup> markup) => _html.AppendJoin("", markup);

        public readonly void AppendFormatted(string? text) => _html.Append(Encode(text ?? ""));

        public readonly void AppendFormatted(long number) => _html.Append(number);

        public readonly string Done() => _html.ToString();
    }
}
