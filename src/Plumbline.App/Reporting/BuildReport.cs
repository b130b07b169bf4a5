using Plumbline.App.Definitions;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.App.Reporting;

/// <summary>Makes a report's document: a pure function of its definition, a period and a ledger position.</summary>
public static class BuildReport
{
    /// <summary>The document of a report for a period, at the position of the definitions.</summary>
    /// <exception cref="ArgumentException">The period is not of the report's frequency.</exception>
    /// <exception cref="NoFiguresException">The report has no figure up to the end of the period, or none of its blocks has anything to show.</exception>
    public static Task<Document> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        return ledger.Door.RunAsync(UseCase.BuildReport, () => ComposeAsync(ledger, definitions, report, period, cancellation));
    }

    private static async Task<Document> ComposeAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation)
    {
        var needs = report.Blocks.SelectMany(block => block.Needs(definitions.Picture, period)).ToList();
        var series = await ReadSeries.WithGapsAsync(ledger, definitions, needs, period.Last, cancellation);
        if (needs.Count > 0 && !series.Values.Any(one => one.LatestAt(period) is not null))
            throw new NoFiguresException($"There is no figure for “{report.Title}” up to {period.ToText(definitions.Picture.Settings.Language, full: true)}.");
        var position = definitions.Position;
        return ComposeReport.Compose(new ReportContext(
            report, period, definitions.Picture, series, position.Number.Value, DateOnly.FromDateTime(position.At.UtcDateTime)) { PositionHash = position.Hash.Short });
    }
}
