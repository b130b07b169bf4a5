using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>Reads the text of a cell that holds a figure, from any kind of file.</summary>
internal static class FigureText
{
    private const int LongestShown = 60;

    /// <summary>The figure with its marks.</summary>
    internal static Parsed<PrintedFigure> Read(string? text)
    {
        // A plus before a number is its sign; before anything else a spreadsheet would run it as a formula.
        var first = text is not null && PlainText.Read(text) is [var plain, ..] ? plain : default;
        if (first is '=' or '@') return Formula(text!);
        var parsed = PrintedFigure.Parse(text);
        if (parsed.TryGet(out _, out var problem)) return parsed;
        if (first == '+') return Formula(text!);
        return text is not null && (FigureWords.HasOtherSign(text) || FigureWords.IsInWords(text)) ? problem with { Expected = "the figure in digits, such as 10 or 0.5" } : problem;
    }

    private static Problem Formula(string text) =>
        new($"“{(text.Length <= LongestShown ? text : text[..(LongestShown - 1)] + "…")}”, which a spreadsheet would run as a formula", "a figure");
}
