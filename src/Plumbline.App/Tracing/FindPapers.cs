using System.Collections.Immutable;
using Plumbline.App.Contracts;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Tracing;

/// <summary>Finds the papers that show an indicator in a unit: of each report, the paper of the period that a figure belongs to.</summary>
public static class FindPapers
{
    /// <summary>The papers, in the order of the reports' names. Only the series of the indicator is read.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<ImmutableArray<ShowingPaper>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Indicator indicator, UnitCode unit, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        var papers = ImmutableArray.CreateBuilder<ShowingPaper>();
        foreach (var report in definitions.Workspace.Reports.Where(report => CanShow(report, indicator, period)).OrderBy(static report => report.Name, StringComparer.Ordinal))
        {
            if (await PaperAsync(ledger, definitions, report, indicator, unit, period, cancellation) is { } paper) papers.Add(paper);
        }

        return papers.ToImmutable();
    }

    // The figure of a quarter that was made of months is in papers of quarters alone.
    private static bool CanShow(ReportDefinition report, Indicator indicator, Period period) =>
        period.Frequency <= indicator.Frequency || (report.Frequency == period.Frequency && report.Figures == FiguresShown.Period);

    private static async Task<ShowingPaper?> PaperAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Indicator indicator, UnitCode unit, Period period, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        var at = Period.Containing(period.Last, report.Frequency, picture.Settings.Calendar);
        // The paper of the organisation, or else that of the unit.
        foreach (var scope in new[] { new ReportScope(picture, at), new ReportScope(picture, at, unit) }.DistinctBy(static scope => scope.Unit))
        {
            var isListed = await IsExceptionAsync(ledger, definitions, report, scope, indicator, unit, cancellation);
            if (!isListed && !ShownFigures.Printed(report, scope).Any(IsOfFigure)) continue;
            List<DataNeed> needs = [.. ShownFigures.Of(report, scope).Where(IsOfFigure)];
            var series = await ReadSeries.WithGapsAsync(ledger, definitions, needs, at.Last, cancellation);
            // A unit without a figure of it, and perhaps of anything else, has no paper that would show one.
            if (scope.Unit != picture.Units.Top.Code && series.GetValueOrDefault((indicator.Code, unit))?.LatestAt(at) is null) continue;
            var context = new ReportContext(report, scope, series, definitions.Position.Number.Value, DateOnly.FromDateTime(definitions.Position.At.UtcDateTime));
            if (isListed || ShownIndicator.IsIn(context, indicator, unit)) return new ShowingPaper(report, at, scope.Unit == picture.Units.Top.Code ? null : scope.Unit, ShownIndicator.PlaceIn(context, indicator, unit));
        }

        return null;

        bool IsOfFigure(DataNeed need) => need.Indicator == indicator.Code && need.Unit == unit && need.From <= period.First;
    }

    // Whether the paper lists it among the requirements that have been red for months.
    private static async Task<bool> IsExceptionAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope, Indicator indicator, UnitCode unit, CancellationToken cancellation) =>
        report.Blocks.Min(block => block.NeedsContracts(scope)?.RedForMoreThan) is { } limit
        && KpiTargets.Of(definitions.Picture, KpiTargets.Contracts(definitions.Picture)).Any(kpi => kpi.Kpi.Indicator.Code == indicator.Code && kpi.Kpi.Unit == unit)
        && (await ReadKpiExceptions.RunAsync(ledger, definitions, PaperDay.LastMonth(scope.Period), limit, cancellation)).Any(one => one.Counted?.Kpi is { } kpi && kpi.Indicator.Code == indicator.Code && kpi.Unit == unit);
}
