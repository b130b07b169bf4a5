using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.App.Reporting;

/// <summary>Indicators as they are rated at the end of a period: what <c>plumbline ratings</c> prints.</summary>
public static class RatingsTable
{
    /// <summary>The table of a period, whose target an indicator without a figure shows.</summary>
    public static Table<RatedIndicator> At(Period period) => new Table<RatedIndicator>("ratings")
        .Text("indicator", row => row.Indicator.Code.ToString())
        .Text("unit", row => row.Unit.ToString())
        .Text("period", row => row.Latest?.Period.ToString())
        .Figure("value", row => row.Latest?.Value.Text)
        .Text("target", row => row.Target?.CriterionFor(row.Latest?.Period ?? period).ToText(CultureInfo.InvariantCulture))
        .Text("rating", row => Names<RatingStatus>.Of(row.Rating.Status))
        .Text("performance", row => Word(row.Change.Direction))
        .Text("reason", row => row.Rating.Reason);

    private static string Word(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Improving => "improving",
        ChangeDirection.Declining => "declining",
        ChangeDirection.Unchanged => "unchanged",
        ChangeDirection.NotApplicable => "n/a",
    };
}
