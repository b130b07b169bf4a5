using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts.Funnel;

/// <summary>The words of a funnel plot: its text alternative, its caption and its data table.</summary>
internal sealed class FunnelWords(FunnelChart chart)
{
    private readonly CultureInfo _culture = chart.Format.Culture;

    /// <summary>The text alternative.</summary>
    internal string Sentence
    {
        get
        {
            var outside = Outside(FunnelPlace.Outside998);
            var near = Outside(FunnelPlace.Outside95);
            return $"{chart.Title}: funnel plot of {Count(chart.Points.Length, "unit")} around a mean of {chart.Format.Statistic(chart.Mean)}. "
                + (outside.Length == 0 ? "None is outside the 99.8% limits." : $"Outside the 99.8% limits: {outside}.")
                + (near.Length == 0 ? "" : $" Outside the 95% limits only: {near}.");
        }
    }

    /// <summary>What the lines are, what chance does, and how many marks could not be named.</summary>
    internal string Caption(int unnamed) =>
        $"Solid lines: 99.8% limits; dotted lines: 95% limits around the mean of {chart.Format.Statistic(chart.Mean)}. By chance alone one unit in 20 lies outside the 95% limits, and one in 500 outside the 99.8% limits."
        + (unnamed == 0 ? "" : $" {Count(unnamed, "unit")} outside the limits {(unnamed == 1 ? "has" : "have")} no room for a name; the table below names all.");

    /// <summary>A row for each unit, the largest denominator first.</summary>
    internal Table Data => new(
        chart.Title + ", figures",
        [new Column("Unit"), new Column("Value", Alignment.Decimal), new Column("Numerator", Alignment.Number), new Column("Denominator", Alignment.Number), new Column("95% limits", Alignment.Number), new Column("99.8% limits", Alignment.Number), new Column("Against the limits")],
        [.. chart.Points.OrderByDescending(static point => point.Denominator).Select(Row)])
    { Density = TableDensity.Dense };

    /// <summary>The tooltip of a mark.</summary>
    internal string Of(FunnelPoint point) => $"{point.Name}: {chart.Format.Text(point.Value)} of {Number(point.Denominator)}, {Against(point)}";

    /// <summary>Where a unit lies, in words.</summary>
    internal string Against(FunnelPoint point)
    {
        var side = point.Value < chart.Mean ? "below" : "above";
        return chart.PlaceOf(point) switch
        {
            FunnelPlace.Within => "within the limits",
            FunnelPlace.Outside95 => $"{side} the 95% limits",
            FunnelPlace.Outside998 => $"{side} the 99.8% limits",
        };
    }

    private Row Row(FunnelPoint point)
    {
        var limits = chart.LimitsAt(point.Denominator);
        return new Row(
        [
            Cell.Header(point.Name),
            Cell.Figure(chart.Format.TextAsValue(point.Value, point.Source)),
            Cell.Figure(Whole(point.Numerator)),
            Cell.Figure(Whole(point.Denominator)),
            $"{chart.Format.Statistic(limits.Low95)} to {chart.Format.Statistic(limits.High95)}",
            $"{chart.Format.Statistic(limits.Low998)} to {chart.Format.Statistic(limits.High998)}",
            Against(point),
        ]);
    }

    private string Outside(FunnelPlace place) => string.Join("; ", chart.Points.Where(point => chart.PlaceOf(point) == place)
        .Select(point => $"{point.Name} ({chart.Format.Text(point.Value)}, {(point.Value < chart.Mean ? "below" : "above")})"));

    private Value Whole(double number) => new(Number(number), Quantity.Of((decimal)number));

    private string Number(double number) => number.ToString("#,0.##", _culture);

    private string Count(int count, string noun) => string.Create(_culture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
