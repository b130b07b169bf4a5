using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.App.UnitRatings;

/// <summary>Units with their ratings for one period.</summary>
public static class UnitRatingsTable
{
    /// <summary>A row for each unit: how many measures have each rating.</summary>
    public static Table<UnitRating> Table { get; } = new Table<UnitRating>("units")
        .Text("unit", static row => row.Unit.Code.ToString())
        .Text("name", static row => row.Unit.Name)
        .Text("kind", static row => Names<Core.Units.UnitKind>.Of(row.Unit.Kind))
        .Text("parent", static row => row.Unit.Parent?.ToString())
        .Whole("level", static row => row.Level)
        .Whole("red", static row => row.Count(RatingStatus.Red))
        .Whole("amber", static row => row.Count(RatingStatus.Amber))
        .Whole("green", static row => row.Count(RatingStatus.Green))
        .Whole("blue", static row => row.Count(RatingStatus.Blue))
        .Whole("rated", static row => row.Rated)
        .Whole("figures", static row => row.Judgements.Length);

    /// <summary>A row for each unit of one measure.</summary>
    public static Table<Judgement> OfMeasure { get; } = new Table<Judgement>("units")
        .Text("indicator", static row => row.Indicator.Code.ToString())
        .Text("unit", static row => row.Unit.ToString())
        .Text("period", static row => row.Period.ToString())
        .Figure("value", static row => row.Observation?.Value.Text)
        .Number("numerator", static row => row.Observation?.Numerator)
        .Number("denominator", static row => row.Observation?.Denominator)
        .Text("target", static row => row.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("rating", static row => Names<RatingStatus>.Of(row.Status))
        .Text("reason", static row => JudgementWords.Reason(row, CultureInfo.InvariantCulture))
        .Whole("parts", static row => row.Observation?.Total?.Parts)
        .Whole("missing", static row => row.Observation?.Total?.NotThere);
}
