using Plumbline.Core.Quantities;

namespace Plumbline.App.Csv;

/// <summary>Guards a text that a spreadsheet would run as a formula with a leading apostrophe, which reading removes.</summary>
/// <remarks>OWASP, “CSV Injection”. A spreadsheet set to Chinese or Japanese reads full-width signs as narrow ones. Numbers such as -0.5% are not guarded. Guarding and then unguarding returns any text unchanged.</remarks>
internal static class FormulaGuard
{
    /// <summary>The text, with a leading apostrophe where it could run.</summary>
    internal static string Guard(string text) =>
        CouldRun(text) && !(text[0] == '-' && Quantity.Parse(text).Succeeded) ? "'" + text : text;

    /// <summary>The text without the apostrophe that <see cref="Guard"/> added.</summary>
    internal static string Unguard(string text) =>
        text.Length > 1 && text[0] == '\'' && CouldRun(text[1..]) ? text[1..] : text;

    /// <summary>Whether a spreadsheet could run the text as a formula.</summary>
    internal static bool CouldRun(string text)
    {
        var first = text.AsSpan().TrimStart('\'');
        return first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
    }
}
