using System.Text.RegularExpressions;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Observations;

/// <summary>A figure and the marks printed beside it: its value, whether it may still change, and what the marks mean in words.</summary>
/// <param name="Value">The figure without its marks.</param>
/// <param name="IsProvisional">Whether a mark says that it may still be revised.</param>
/// <param name="Note">What the other marks mean, or null.</param>
/// <remarks>The marks are those of “Symbols in tables” by the UK government's Analysis Function, and the older letters that statistics still use.</remarks>
public sealed partial record PrintedFigure(ObservedValue Value, bool IsProvisional, string? Note)
{
    private const string Known = "[c] suppressed, [x] not available, [z] not applicable, [low] rounds to nought, [p] provisional, [e] estimated, [u] low reliability, [b] break in the series, [f] forecast or [r] revised";

    /// <summary>Whether a mark says that the figure is too unreliable to use: it is then doubtful, for the reason in <see cref="SourceNote"/>.</summary>
    public bool IsLowReliability { get; init; }

    /// <summary>Whether a mark says that the figure is a forecast.</summary>
    public bool IsForecast { get; init; }

    /// <summary>Why a mark makes the figure doubtful; null where none does.</summary>
    public string? SourceNote => IsLowReliability ? "low reliability" : null;

    /// <summary>Reads a figure and the marks beside it.</summary>
    public static Parsed<PrintedFigure> Parse(string? text)
    {
        var parsed = ObservedValue.Parse(text);
        if (parsed.TryGet(out var value, out _)) return new PrintedFigure(value, false, null);
        if (text is not { Length: > 0 and <= ObservedValue.LongestText }) return parsed.Problem!;
        return FigureMarks.Read(PlainText.Tidy(Quantity.WithoutSpacesOfThousands(text)).Trim(), text) ?? (Parsed<PrintedFigure>)parsed.Problem!;
    }

    /// <summary>The note given beside the figure, and what its marks mean unless the note says so already.</summary>
    public string? NoteWith(string? given) => Joined(given, Note);

    /// <summary>The source note given beside the figure, and why a mark makes it doubtful unless the note says so already.</summary>
    public string? SourceNoteWith(string? given) => Joined(given, SourceNote);

    private static string? Joined(string? given, string? marked) =>
        string.IsNullOrEmpty(given) ? marked
        : marked is null ? given
        : given.Contains(marked, StringComparison.OrdinalIgnoreCase) ? given
        : $"{given}; {marked}";

    /// <summary>The marks of a cell without duplicates, and its text without the marks.</summary>
    private sealed partial record FigureMarks(string Rest, IReadOnlyList<string> Marks)
    {
        internal static Parsed<PrintedFigure>? Read(string tidy, string text)
        {
            if (MeansSeveral(tidy) is { } unsaid) return Problem.With(text, unsaid);
            if (SpreadsheetError.IsOne(tidy)) return Problem.With(text, "a figure: this is the error of a spreadsheet formula");
            return Split(tidy) is { } marked ? marked.Figure(text) : null;
        }

        private static FigureMarks? Split(string tidy)
        {
            var marks = Bracketed().Matches(tidy).Select(static mark => mark.Groups["m"].Value.ToLowerInvariant()).ToList();
            if (marks.Count > 0) return new FigureMarks(Bracketed().Replace(tidy, " ").Trim(), marks);
            return Lettered().Match(tidy) is { Success: true } letter ? new FigureMarks(letter.Groups["f"].Value, [letter.Groups["m"].Value.ToLowerInvariant()]) : null;
        }

        private Parsed<PrintedFigure> Figure(string text)
        {
            foreach (var mark in Marks)
            {
                if (Refusal(mark) is { } refusal) return Problem.With(text, refusal);
            }

            var values = Marks.Where(static mark => mark is "c" or "x" or "z").Distinct(StringComparer.Ordinal).ToList();
            var isLow = Marks.Contains("low", StringComparer.Ordinal);
            if (values.Count + (isLow ? 1 : 0) > 1) return Problem.With(text, "one mark that says what the figure is, not several");
            if (values.Count == 1 && Rest.Length > 0) return Problem.With(text, $"a figure, or [{values[0]}] which says that there is none, not both");
            if (values.Count == 0 && Rest.Length == 0 && !isLow) return Problem.With(text, "a figure beside the mark");
            var parsed = ObservedValue.Parse(values.Count == 1 ? $"[{values[0]}]" : Rest.Length == 0 ? "0" : Rest);
            if (!parsed.TryGet(out var value, out var problem)) return Problem.With(text, problem.Expected);
            if (isLow && value.Amount != 0) return Problem.With(text, "[low] alone or beside 0: it says that the figure rounds to nought");
            return new PrintedFigure(value, Marks.Any(static mark => mark is "p" or "e"), NoteOf(isLow))
            {
                IsLowReliability = Marks.Contains("u", StringComparer.Ordinal),
                IsForecast = Marks.Contains("f", StringComparer.Ordinal),
            };
        }

        private string? NoteOf(bool isLow)
        {
            string[] notes = [.. isLow ? ["rounds to nought"] : Array.Empty<string>(), .. Marks.Contains("e", StringComparer.Ordinal) ? ["estimated"] : Array.Empty<string>(), .. Marks.Contains("b", StringComparer.Ordinal) ? ["break in the series"] : Array.Empty<string>()];
            return notes.Length == 0 ? null : string.Join("; ", notes);
        }

        private static string? Refusal(string mark) => mark switch
        {
            "c" or "x" or "z" or "low" or "p" or "e" or "u" or "b" or "f" or "r" => null,
            _ => $"a mark of official statistics: {Known}",
        };

        private static string? MeansSeveral(string text) => text switch
        {
            "-" or "–" or "—" or "−" => "a figure, or words for none: a dash may mean nil, none, or not available; say which with --read",
            "~" => "a figure, or words for none: ~ may mean suppressed, or rounds to nought; say which with --read",
            "#" => "a figure, or words for none: # may mean suppressed, or a figure too small to rely on; say which with --read",
            "." => "a figure, or words for none: . may mean not applicable, or not available; say which with --read",
            "x" or "X" => "a figure, or words for none: x may mean suppressed, or not available ([x]); say which with --read",
            "nil" or "Nil" or "NIL" => "a figure: nil may mean 0, or nothing reported; say which with --read",
            _ => null,
        };

        [GeneratedRegex(@"\[ ?(?<m>[a-zA-Z]{1,12}) ?\]", RegexOptions.CultureInvariant)]
        private static partial Regex Bracketed();

        // 1,234r, 1,234 p, 12.3% (e): letters that older statistics print after a figure.
        [GeneratedRegex(@"^(?<f>.*[0-9)%]) ?(?:\((?<m>[prebPREB])\)|(?<m>[prebPREB]))$", RegexOptions.CultureInvariant)]
        private static partial Regex Lettered();
    }
}
