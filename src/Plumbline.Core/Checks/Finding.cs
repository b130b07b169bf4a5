using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks;

/// <summary>Something that does not hold: what was found, what was expected, and the cells it was seen in.</summary>
public sealed record Finding
{
    /// <summary>The code of the check that found it.</summary>
    public required string Check { get; init; }

    /// <summary>How serious it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it is about: a figure, an indicator, a risk, a control, an action.</summary>
    public required Reference About { get; init; }

    /// <summary>The indicator it is about; null where it is about a record.</summary>
    public IndicatorCode? Indicator => About.Indicator;

    /// <summary>The unit; null where it is about the indicator itself, or about a record of the whole organisation.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The period; null where it is about no one period.</summary>
    public Period? Period { get; init; }

    /// <summary>What was found, as printed.</summary>
    public required string Found { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>The finding in one sentence that stands alone.</summary>
    public required string Message { get; init; }

    /// <summary>The cells it rests on.</summary>
    public IReadOnlyList<Observation> Cells { get; init; } = [];

    /// <summary>What it rests on besides cells, as records state it, always in the same words: <c>current 2020-05-06 2 x 4 = 8</c>.</summary>
    public IReadOnlyList<string> Stated { get; init; } = [];

    /// <summary>The key by which a finding of one audit is the same as one of the next, whatever the figures: check, indicator, unit and period; or check and record.</summary>
    public string Key => KeyOf(Check, About, Unit, Period);

    /// <summary>SHA-256 of what was found and expected, and of everything it rests on: 64 lower-case hexadecimal digits. It changes when a figure or a record changes, and then an acceptance lapses.</summary>
    /// <remarks>Values, not the numbers of the changes that wrote them: the same figures loaded into another store are the same finding.</remarks>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder().Append(Found).Append('\n').Append(Expected).Append('\n');
            foreach (var cell in Cells)
            {
                text.Append(cell.Indicator).Append('|').Append(cell.Unit).Append('|').Append(cell.Period).Append('|').Append(cell.Value.Text)
                    .Append('|').Append(Invariant(cell.Numerator)).Append('|').Append(Invariant(cell.Denominator)).Append('\n');
            }

            foreach (var stated in Stated) text.Append(stated).Append('\n');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>What it rests on, as texts: of a cell <c>indicator unit period = value (file:row:column)</c>, then what records state.</summary>
    public IReadOnlyList<string> CellTexts =>
        [.. Cells.Select(cell => $"{cell.Indicator} {cell.Unit} {cell.Period} = {cell.Value.Text}{(cell.Source is { } source ? $" ({source})" : "")}"), .. Stated];

    /// <summary>The key of a finding of a check.</summary>
    internal static string KeyOf(string check, Reference about, UnitCode? unit, Period? period) =>
        about.Indicator is { } indicator ? $"{check}|{indicator}|{unit}|{period}" : $"{check}|{about}";

    /// <summary>A finding about one cell.</summary>
    internal static Finding At(string check, Severity severity, Observation cell, string found, string expected, string message, params IReadOnlyList<Observation> others) => new()
    {
        Check = check,
        Severity = severity,
        About = Reference.To(cell.Indicator, cell.Unit, cell.Period),
        Unit = cell.Unit,
        Period = cell.Period,
        Found = found,
        Expected = expected,
        Message = message,
        Cells = [cell, .. others],
    };

    private static string Invariant(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
