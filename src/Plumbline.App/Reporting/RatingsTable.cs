using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;

namespace Plumbline.App.Reporting;

/// <summary>The table that <c>plumbline ratings</c> prints: indicators as rated at the end of a period.</summary>
public static class RatingsTable
{
    /// <summary>The table.</summary>
    public static Table<RatedIndicator> Table { get; } = new Table<RatedIndicator>("ratings")
        .Text("indicator", row => row.Judgement.Indicator.Code.ToString())
        .Text("unit", row => row.Judgement.Unit.ToString())
        .Text("period", PeriodOf)
        .Figure("value", row => row.Judgement.Observation?.Value.Text)
        .Text("target", row => row.Judgement.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("rating", row => Names<RatingStatus>.Of(row.Judgement.Status))
        .Text("performance", row => Word(row.Change.Direction))
        .Text("reason", row => JudgementWords.Reason(row.Judgement, CultureInfo.InvariantCulture))
        .Whole("parts", row => row.Judgement.Observation?.Total?.Parts)
        .Whole("missing", row => row.Judgement.Observation?.Total?.NotThere);

    /// <summary>The table for people: a heading for each rating, and how far each measure is from its target.</summary>
    public static Table<RatedIndicator> ForPeople { get; } = new Table<RatedIndicator>("ratings")
        .Text("rating", row => Names<RatingStatus>.Of(row.Judgement.Status).Replace('-', ' '))
        .Text("measure", row => row.Judgement.Indicator.Name)
        .Text("unit", row => row.Judgement.Unit.ToString())
        .Text("period", PeriodOf)
        .Figure("value", row => row.Judgement.Observation is { } figure ? $"{figure.Value.Text}{(figure.IsDoubtful ? " (doubtful)" : "")}" : null)
        .Text("target", row => row.Judgement.Criterion?.ToPaper(CultureInfo.InvariantCulture))
        .Text("change", ChangeOf)
        .Text("from target", row => AgainstWords.Of(row.Judgement, CultureInfo.InvariantCulture)?.Alone ?? JudgementWords.Distance(row.Judgement, CultureInfo.InvariantCulture));

    // The mark is the figure's direction; the word says whether that is better.
    private static string? ChangeOf(RatedIndicator row) =>
        ChangeWords.Of(row.Change, row.Judgement.Observation, row.Judgement.Indicator, CultureInfo.InvariantCulture) is { } change ? $"{change.Arrow} {change.Words}" : null;

    // Several periods together are named by the first and the last.
    private static string? PeriodOf(RatedIndicator row) =>
        row.Judgement.Observation?.Period is { } last ? row.First is { } first ? $"{first} to {last}" : last.ToString() : null;

    /// <summary>The word for a direction, as every table writes it.</summary>
    internal static string Word(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Improving => "improving",
        ChangeDirection.Declining => "declining",
        ChangeDirection.Unchanged => "unchanged",
        ChangeDirection.NotApplicable => "n/a",
    };
}
