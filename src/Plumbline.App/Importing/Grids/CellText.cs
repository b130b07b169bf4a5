using System.Buffers;
using System.Globalization;
using System.Text;
using Plumbline.App.Csv;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Grids;

/// <summary>Makes a cell from a text, trimmed and in Unicode normal form C; a text that cannot be stored becomes a cell of kind Unfit that says why.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r']), .. Enumerable.Range(127, 33).Select(code => (char)code)]);

    /// <summary>The cell; null if the text is blank.</summary>
    internal static Cell? Cell(int column, string text, CellKind kind = CellKind.Text, int width = 1)
    {
        if (text.Length > ImportLimits.CellText)
            return new Cell(column, string.Create(CultureInfo.InvariantCulture, $"{text.Length:N0} characters in a cell, which holds at most {ImportLimits.CellText:N0}"), CellKind.Unfit);
        var at = text.AsSpan().IndexOfAny(Control);
        if (at >= 0) return new Cell(column, string.Create(CultureInfo.InvariantCulture, $"control character U+{(int)text[at]:X4}"), CellKind.Unfit);
        if (!Ascii.IsValid(text) && PlainText.Refusal(PlainText.Read(text)) is { } unseen) return new Cell(column, unseen.Found, CellKind.Unfit);
        try
        {
            var fit = FormulaGuard.Unguard((Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC)).Trim());
            return fit.Length == 0 ? null : new Cell(column, fit, kind, width);
        }
        catch (ArgumentException)
        {
            return new Cell(column, "half of a character (a lone surrogate)", CellKind.Unfit);
        }
    }

    /// <summary>The text of a comment on a cell, trimmed and in Unicode normal form C; null if it is blank. Characters that cannot be stored stay, except half a character: what uses the comment refuses them with its place.</summary>
    internal static string? Comment(string text)
    {
        if (!Ascii.IsValid(text)) text = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);
        text = text.ReplaceLineEndings("\n").Trim();
        return text.Length == 0 ? null : text;
    }
}
