using System.Globalization;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>Formats a number as a spreadsheet displays it: with the decimals, percent sign, separators, pounds and brackets of its format code (ECMA-376 part 1, 18.8.31).</summary>
internal sealed class NumberFormat
{
    private const string General = "General";
    private const int SignificantDigits = 10;
    private const int LongestCode = 255;
    private const double Greatest = 1e24;

    private readonly FormatSection[] _sections;

    private NumberFormat(FormatSection[] sections) => _sections = sections;

    /// <summary>The format of a cell without one.</summary>
    internal static NumberFormat Default { get; } = new([]);

    /// <summary>Parses a format code. A code that is not supported is treated as no format.</summary>
    internal static NumberFormat Parse(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > LongestCode || code.Equals(General, StringComparison.OrdinalIgnoreCase)) return Default;
        return new NumberFormat([.. FormatSection.Split(code).ConvertAll(FormatSection.Parse)]);
    }

    /// <summary>The number as displayed and as stored, on the same scale: 95% and 94.6. The stored number is null if it is too large to be exact.</summary>
    internal (string Text, decimal? Held) Text(double number)
    {
        if (!double.IsFinite(number)) return (number.ToString(CultureInfo.InvariantCulture), null);
        var section = Choose(number);
        if (Exact(number) is not { } exact) return (Plain(number), null);
        if (section?.Fraction is { } fraction) return (fraction.Show(exact) ?? Plain(number), exact);
        if (section is null || section.IsGeneral) return (Plain(number), exact);
        return (section.Show(exact, Plain(Math.Abs(number))), exact * section.Factor);
    }

    /// <summary>How a number is shown as a date or a time; none if it is shown as a number.</summary>
    internal DateParts DateOf(double number) => Choose(number)?.Date ?? DateParts.None;

    /// <summary>The time of day or the duration as displayed.</summary>
    internal string TimeText(double number) => (Choose(number) is { } section ? ShownTime.Text(number, section.Pieces) : null) ?? Plain(number);

    // One section applies to all numbers; the second of two to negatives; the third of three to zero.
    private FormatSection? Choose(double number)
    {
        if (_sections.Length == 0) return null;
        if (_sections.Any(section => section.HasCondition))
        {
            return _sections.FirstOrDefault(section => section.Holds(number)) ?? _sections.FirstOrDefault(section => !section.HasCondition) ?? _sections[^1];
        }

        if (number < 0 && _sections.Length > 1) return _sections[1];
        return number == 0 && _sections.Length > 2 ? _sections[2] : _sections[0];
    }

    // As a wide cell shows it: integers without decimals, others to ten significant digits.
    private static string Plain(double number)
    {
        if (Exact(number) is not { } exact) return number.ToString("R", CultureInfo.InvariantCulture);
        if (decimal.Truncate(exact) == exact) return exact.ToString("0", CultureInfo.InvariantCulture);
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(number))) + 1;
        var decimals = Math.Clamp(SignificantDigits - magnitude, 0, 15);
        return Math.Round(exact, decimals, MidpointRounding.AwayFromZero).ToString("0.###############", CultureInfo.InvariantCulture);
    }

    // A spreadsheet stores fifteen significant digits: 0.1 + 0.2 is 0.3.
    private static decimal? Exact(double number) =>
        Math.Abs(number) < Greatest && decimal.TryParse(number.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
}
