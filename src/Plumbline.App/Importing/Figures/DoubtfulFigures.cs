using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Notices figures that are of another sort than their indicator: pounds of a percentage, or 0.147 where 14.7% may be meant. They are read as they stand, and told once an indicator and table.</summary>
internal sealed class DoubtfulFigures(ImportFindings findings)
{
    private const int Most = 10_000;

    private readonly Dictionary<(IndicatorCode, int, string), (string Place, string Value, long Count)> _doubts = [];

    internal void Look(Indicator indicator, ObservedValue value, int table, string tableName, int row, int column)
    {
        if (value is not ObservedValue.Number { Quantity: var quantity } || Doubt(indicator.Measure, quantity) is not { } doubt) return;
        var key = (indicator.Code, table, doubt);
        if (_doubts.TryGetValue(key, out var before)) _doubts[key] = before with { Count = before.Count + 1 };
        else if (_doubts.Count < Most) _doubts[key] = (FormattableString.Invariant($"{tableName}:{row}:{column}"), value.Text, 1);
    }

    /// <summary>Says what was noticed.</summary>
    internal void Tell()
    {
        foreach (var ((indicator, _, doubt), (place, value, count)) in _doubts)
            findings.Warn(place, FormattableString.Invariant($"“{value}” for {indicator}{(count > 1 ? $", and {count - 1:N0} more like it" : "")}: {doubt}; read as it stands"));
    }

    private static string? Doubt(Measure measure, Quantity quantity)
    {
        var kind = measure.Kind;
        if (quantity.Sign == QuantitySign.Pounds && kind != MeasureKind.Money) return $"an amount of money, though the indicator is {Sort(kind)}";
        if (quantity.Sign == QuantitySign.Percent && kind is (MeasureKind.Count or MeasureKind.Days or MeasureKind.Money)) return $"a percentage, though the indicator is {Sort(kind)}";
        if (quantity.Sign == QuantitySign.None && kind == MeasureKind.Percentage && quantity.Amount is > 0 and < 1) return "a percentage below one; where a spreadsheet holds 14.7% as 0.147, format its cells as percentages";
        return quantity.Amount < measure.LowerBound || quantity.Amount > measure.UpperBound ? $"{Sort(kind)} cannot be so {(quantity.Amount < 0 ? "low" : "high")}" : null;
    }

    private static string Sort(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => "a count",
        MeasureKind.Percentage => "a percentage",
        MeasureKind.Rate => "a rate",
        MeasureKind.Days => "a number of days",
        MeasureKind.Money => "money",
        MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Score or MeasureKind.Verdict => $"a {Names<MeasureKind>.Of(kind).Replace('-', ' ')}",
    };
}
