using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The one number of decimals that the figures of a row are printed with: the most that any of them has. So <c>100</c> stands as <c>100.00</c> beside <c>99.70</c>.</summary>
/// <param name="Like">The figure with the most decimals; null where figures keep their own: a count has no decimals to claim.</param>
internal sealed record RowDecimals(Quantity? Like)
{
    internal static RowDecimals Of(Indicator indicator, ImmutableArray<DashboardFigure> figures) => new(indicator.Measure.Kind switch
    {
        MeasureKind.Count or MeasureKind.Verdict => null,
        MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Rate or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score =>
            figures.Select(static figure => NumberOf(figure.Observation?.Value)).OfType<Quantity>().MaxBy(static quantity => quantity.Decimals),
    });

    /// <summary>A figure with the decimals of its row. One printed with another sign or in another power of ten keeps its own.</summary>
    internal Quantity Padded(Quantity figure) =>
        Like is { } like && like.Sign == figure.Sign && like.Scale == figure.Scale && like.Decimals > figure.Decimals ? figure.Like(figure.Amount, like.Decimals) : figure;

    private static Quantity? NumberOf(ObservedValue? value) => value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction fraction => fraction.PrintedPercentage,
        _ => null,
    };
}
