using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>Makes a cell of a number and the text that displays it. The text is read as a format's would be: it keeps the sign, names its thousands, and must be the number.</summary>
internal static partial class ShownText
{
    private const int SignificantDigits = 10;
    private const decimal Exactly = 1e-9m;
    private const decimal Slack = 1e-6m;

    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m];

    /// <summary>The cell; null if a zero is not displayed.</summary>
    internal static Cell? Cell(int column, double number, string text)
    {
        var shown = text.Trim();
        var (plain, exact) = NumberFormat.Default.Text(number);
        if (shown.Length == 0) return number == 0 ? null : ShownNumber.NotShown(column, number);
        if (exact is not { } value) return new Cell(column, plain);
        if (Fraction().Match(shown) is { Success: true } fraction) return CellText.Cell(column, IsExact(fraction, value) ? shown : plain) is { } cell ? cell with { Held = value } : null;
        if (Exponent().IsMatch(shown)) return new Cell(column, plain, Held: value);
        return Digits().Match(shown) is { Success: true } digits ? Shown(column, value, shown, digits, plain) : Wordless(column, value, shown);
    }

    // A zero that an accounting format shows as a dash stays a zero.
    private static Cell? Wordless(int column, decimal value, string shown)
    {
        if (value == 0 && !shown.Any(char.IsLetter) && shown.FirstOrDefault(c => c is '-' or '–' or '—') is not '\0' and var dash) shown = shown.Replace(dash, '0');
        return CellText.Cell(column, shown) is { } cell ? cell with { Held = value } : null;
    }

    private static Cell? Shown(int column, decimal value, string shown, Match digits, string plain)
    {
        var (before, after) = (shown[..digits.Index], shown[(digits.Index + digits.Length)..]);
        var factor = 1m;
        foreach (var _ in shown.Where(c => c == '%').Take(2)) factor *= 100m;
        var held = value * factor;
        List<string> readings = [.. new[] { WithPoint(digits.Value, '.', ','), WithPoint(digits.Value, ',', '.') }.OfType<string>()];
        for (var scale = 0; scale < Scales.Length; scale++)
        {
            foreach (var text in readings)
            {
                if (!IsShown(text, held / Scales[scale])) continue;
                var (front, back) = (FormatWords.Beside(before).TrimStart('+'), FormatWords.Beside(after));
                if (scale > 0 && FormatWords.Scaled(back, scale) is { } scaled) back = scaled;
                else if (scale > 0) return new Cell(column, plain, Held: value);
                var figure = scale == 0 && factor == 1m && text.Count(char.IsAsciiDigit) > SignificantDigits && text.Contains('.', StringComparison.Ordinal) ? plain.TrimStart('-') : text;
                return CellText.Cell(column, Signed($"{front}{figure}{back}".Trim(), isNegative: value < 0 && text.Any(c => c is > '0' and <= '9'))) is { } cell ? cell with { Held = held } : null;
            }
        }

        return new Cell(column, $"{shown}, though the cell holds {plain}", CellKind.Unfit);
    }

    private static string Signed(string shown, bool isNegative)
    {
        if (!isNegative) return shown;
        if (shown.EndsWith('-')) return "-" + shown[..^1];
        return shown.AsSpan().ContainsAny('(', '-', '−') ? shown : "-" + shown;
    }

    // The digits with a point before their decimals, whichever sign the language of the file puts there; null where they cannot be meant so.
    private static string? WithPoint(string digits, char point, char thousands)
    {
        var text = Spaces().Replace(digits, thousands.ToString());
        var at = text.IndexOf(point, StringComparison.Ordinal);
        if (at >= 0 && (text.IndexOf(point, at + 1) >= 0 || text.IndexOf(thousands, at) >= 0)) return null;
        return text.Replace(thousands, '\0').Replace(point, '.').Replace('\0', ',');
    }

    private static bool IsShown(string text, decimal held)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return false;
        var half = 0.5m;
        for (var i = 0; i < number.Scale; i++) half /= 10m;
        return Math.Abs(Math.Abs(held) - number) <= half * (1 + Slack);
    }

    private static bool IsExact(Match fraction, decimal value) =>
        decimal.TryParse(fraction.Groups["above"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var above)
        && decimal.TryParse(fraction.Groups["below"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var below)
        && below > 0 && Math.Abs((above / below) - value) <= Exactly;

    [GeneratedRegex(@"^(?:-?\d+\s+)?-?(?<above>\d{1,7})\s*/\s*(?<below>\d{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\dE[+-]?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\d(?:[\d.,\u00a0\u202f]*\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\u00a0\u202f]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
