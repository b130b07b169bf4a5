using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The one number of decimals that the figures of a row are printed with: the most that any of them has. So <c>100</c> stands as <c>100.00</c> beside <c>99.70</c>. Figures of another sign or power of ten have their own.</summary>
internal sealed class RowDecimals
{
    private readonly Dictionary<(QuantitySign Sign, QuantityScale Scale), int> _most;

    private RowDecimals(IEnumerable<Quantity> figures) => _most = figures.GroupBy(static figure => (figure.Sign, figure.Scale)).ToDictionary(static alike => alike.Key, static alike => alike.Max(static figure => figure.Decimals));

    // A count has no decimals to claim.
    internal static RowDecimals Of(Indicator indicator, ImmutableArray<DashboardFigure> figures) => new(indicator.Measure.Kind switch
    {
        MeasureKind.Count or MeasureKind.Verdict => [],
        MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Rate or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score =>
            figures.Select(static figure => NumberOf(figure.Observation?.Value)).OfType<Quantity>(),
    });

    /// <summary>A figure with the decimals of its row.</summary>
    internal Quantity Padded(Quantity figure) => _most.GetValueOrDefault((figure.Sign, figure.Scale)) is var most && most > figure.Decimals ? figure.Like(figure.Amount, most) : figure;

    /// <summary>The number that a cell prints, which for a fraction is its percentage; null where it prints none.</summary>
    internal static Quantity? NumberOf(ObservedValue? value) => value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction fraction => fraction.PrintedPercentage,
        _ => null,
    };
}
