using System.Buffers;
using System.Text;

namespace Plumbline.Reports.Fonts;

/// <summary>The font that every paper carries as data, so that it looks and prints alike on every machine: Source Sans 3 in three weights.</summary>
/// <remarks>Letters of other scripts are drawn in a font of the machine. Fonts/Files/README.md has sources and licence.</remarks>
public static class PaperFont
{
    /// <summary>The name of the font in style sheets and drawings.</summary>
    public const string Family = "Source Sans 3";

    /// <summary>What a style sheet or drawing asks for: the font, and for other scripts one of the machine.</summary>
    public const string Stack = "'" + Family + "','Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif";

    /// <summary>The height of the small letters, as a share of the size. A font that stands in for it is drawn to the same height (CSS <c>font-size-adjust</c>).</summary>
    public const string HeightOfSmallLetters = "0.486";

    private static readonly int[] Weights = [400, 600, 700];

    // The ranges of the files, in the notation of CSS (unicode-range).
    private static readonly Part[] Parts =
    [
        new("SourceSans3-latin", "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FFFD", letters: null),
        new("SourceSans3-latin-extended", "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF", Range((0x100, 0x130), (0x132, 0x151), (0x154, 0x2ba), (0x1e00, 0x1e9f), (0x1ef2, 0x1eff))),
        new("PlumblineSigns", "U+03C3, U+2190, U+2192, U+2248, U+2260, U+2264-2265, U+25A0-25A1, U+25B2-25B3, U+25BC-25BD, U+25C6, U+25CB, U+25CF",
            "\u03c3\u2190\u2192\u2248\u2260\u2264\u2265\u25a0\u25a1\u25b2\u25b3\u25bc\u25bd\u25c6\u25cb\u25cf"),
    ];

    /// <summary>The names of the files, for a site that serves them.</summary>
    public static IEnumerable<string> Files => Parts.SelectMany(static part => part.Files);

    /// <summary>The bytes of a file.</summary>
    /// <param name="name">One of <see cref="Files"/>.</param>
    public static byte[] Read(string name)
    {
        using var stream = typeof(PaperFont).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"Found no file {name} of the font.", nameof(name));
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The <c>@font-face</c> rules of all files, for a site that serves them.</summary>
    /// <param name="addressOf">The address of a file by its name.</param>
    public static string RulesOfFiles(Func<string, string> addressOf)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        return string.Concat(Parts.Select(part => part.RulesWith(addressOf)));
    }

    /// <summary>The <c>@font-face</c> rules of the files whose letters occur in a text, with the files as data.</summary>
    /// <param name="text">The text of the page; markup does no harm.</param>
    public static string RulesFor(ReadOnlySpan<char> text)
    {
        var rules = new StringBuilder();
        foreach (var part in Parts)
        {
            if (part.IsIn(text)) rules.Append(part.Rules.Value);
        }

        return rules.ToString();
    }

    private static string Range(params ReadOnlySpan<(int First, int Last)> ranges)
    {
        var letters = new StringBuilder();
        foreach (var (first, last) in ranges)
        {
            for (var letter = first; letter <= last; letter++) letters.Append((char)letter);
        }

        return letters.ToString();
    }

    private sealed class Part(string file, string range, string? letters)
    {
        private readonly SearchValues<char>? _letters = letters is null ? null : SearchValues.Create(letters);

        internal Lazy<string> Rules => field ??= new(() => RulesWith(static name => $"data:font/woff2;base64,{Convert.ToBase64String(Read(name))}"));

        internal IEnumerable<string> Files => Weights.Select(FileOf);

        internal string RulesWith(Func<string, string> addressOf) => string.Concat(Weights.Select(weight => FormattableString.Invariant(
            $"@font-face {{ font-family: \"{Family}\"; font-weight: {weight}; src: url({addressOf(FileOf(weight))}) format(\"woff2\"); unicode-range: {range}; }}\n")));

        private string FileOf(int weight) => FormattableString.Invariant($"{file}-{weight}.woff2");

        // Every page has the letters of the first part.
        internal bool IsIn(ReadOnlySpan<char> text) => _letters is null || text.ContainsAny(_letters);
    }
}
