using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Ratings;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.Charting;

/// <summary>Series with limits and signals: the columns of <c>spc --points</c>, in the unit of the figures, then those of the figures themselves.</summary>
public static class SeriesTable
{
    /// <summary>One row for each period, or for each event of a chart of gaps.</summary>
    public static Table<SeriesRow> Table { get; } = new Table<SeriesRow>("series")
        .Text("series", row => $"{row.Indicator.Code}/{row.Unit}")
        .Day("date", row => row.At.First)
        .Number("value", row => row.Point is { } point ? Scaled(row, point.Value ?? point.Unjudged) : row.Figure?.Amount)
        .Whole("segment", row => row.Point?.Segment)
        .Number("mean", row => Scaled(row, row.Point?.Centre))
        .Number("lower", row => Scaled(row, row.Point?.Lower))
        .Number("upper", row => Scaled(row, row.Point?.Upper))
        .Number("lower_2sigma", row => Scaled(row, row.Point?.LowerTwoSigma))
        .Number("upper_2sigma", row => Scaled(row, row.Point?.UpperTwoSigma))
        .Whole("outside", row => Side(row, PointSignals.OutsideHigh, PointSignals.OutsideLow))
        .Whole("shift", row => Side(row, PointSignals.ShiftHigh, PointSignals.ShiftLow))
        .Whole("trend", row => Side(row, PointSignals.TrendHigh, PointSignals.TrendLow))
        .Whole("two_of_three", row => Side(row, PointSignals.TwoOfThreeHigh, PointSignals.TwoOfThreeLow))
        .Text("type", row => row.Point is { } point ? SpcCodes.Of(point.Type) : null)
        .Text("indicator", row => row.Indicator.Code.ToString())
        .Text("unit", row => row.Unit.ToString())
        .Text("period", row => row.Label)
        .Figure("printed", row => row.Figure?.Value.Text)
        .Text("target", row => row.Judgement?.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Number("target_number", row => Scaled(row, row.Point?.Target))
        .Text("rating", row => row.Judgement is { } judgement ? Names<RatingStatus>.Of(judgement.Status) : null)
        .Flag("provisional", row => row.Figure?.IsProvisional == true)
        .Flag("doubtful", row => row.Figure?.IsDoubtful == true)
        .Flag("excluded", row => row.Point?.Excluded == true)
        .Whole("change", row => row.Figure?.Change);

    // Charts are computed in double: 15 digits are certain.
    private static decimal? Scaled(SeriesRow row, double? number) => number is { } known && double.IsFinite(known) ? (decimal)(known * row.Factor) : null;

    private static long? Side(SeriesRow row, PointSignals high, PointSignals low) =>
        row.Point is not { } point ? null : (point.Signals & high) != PointSignals.None ? 1 : (point.Signals & low) != PointSignals.None ? -1 : 0;
}
