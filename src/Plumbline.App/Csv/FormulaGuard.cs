using Plumbline.Core.Quantities;

namespace Plumbline.App.Csv;

/// <summary>Keeps a text that a spreadsheet would run as a formula from being one: an apostrophe before it, taken off again when it is read.</summary>
/// <remarks>OWASP, “CSV Injection”. Full-width signs are taken for narrow ones by a spreadsheet set to Chinese or Japanese. Numbers such as -0.5% are left alone. Guarding and then unguarding gives the text back, whatever it is.</remarks>
internal static class FormulaGuard
{
    /// <summary>The text, with an apostrophe before it where it could run.</summary>
    internal static string Guard(string text) =>
        CouldRun(text) && !(text[0] == '-' && Quantity.Parse(text).Succeeded) ? "'" + text : text;

    /// <summary>The text without the apostrophe that <see cref="Guard"/> put before it.</summary>
    internal static string Unguard(string text) =>
        text.Length > 1 && text[0] == '\'' && CouldRun(text[1..]) ? text[1..] : text;

    /// <summary>Whether a spreadsheet could run the text as a formula.</summary>
    internal static bool CouldRun(string text)
    {
        var first = text.AsSpan().TrimStart('\'');
        return first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
    }
}
