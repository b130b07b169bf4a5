using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.IndicatorPages;

namespace Plumbline.App.Viewing;

/// <summary>The figures of one measure in one unit, the latest first, as its page shows them.</summary>
public static class MeasureFiguresTable
{
    /// <summary>A row for each period with a figure.</summary>
    public static Table<ScreenFigure> Table { get; } = new Table<ScreenFigure>("figures")
        .Text("indicator", static row => row.Figure.Indicator.ToString())
        .Text("unit", static row => row.Figure.Unit.ToString())
        .Text("period", static row => row.Figure.Period.ToString())
        .Figure("value", static row => row.Figure.Value.Text)
        .Number("numerator", static row => row.Figure.Numerator)
        .Number("denominator", static row => row.Figure.Denominator)
        .Text("target", static row => row.Judgement.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("rating", static row => Names<RatingStatus>.Of(row.Judgement.Status))
        .Text("against-target", static row => row.Against)
        .Text("chart", static row => row.Says)
        .Flag("provisional", static row => row.Figure.IsProvisional)
        .Flag("doubtful", static row => row.Figure.IsDoubtful)
        .Text("note", static row => row.Figure.Note)
        .Text("source", static row => row.Figure.Source?.ToString())
        .Whole("change", static row => row.Figure.Change)
        .Whole("parts", static row => row.Figure.Total?.Parts)
        .Whole("missing", static row => row.Figure.Total?.NotThere);
}
