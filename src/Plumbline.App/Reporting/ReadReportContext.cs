using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report is made of, and keeps it by position: its figures are read and analysed once, however many pages show them.</summary>
public static class ReadReportContext
{
    /// <summary>The most figures kept for one ledger: with their analysis about 200 MB.</summary>
    private const long Capacity = 400_000;

    // What is kept of a unit without figures still has its definitions.
    private const long Least = 200;

    private static readonly KeptAtPosition<Key, ReportContext> Kept = new(Capacity, static context => Least + context.FiguresRead);

    /// <summary>The context of a report for a period, and for a unit or else the whole organisation, at the position of the definitions.</summary>
    /// <exception cref="ArgumentException">The period is not of the report's frequency.</exception>
    public static Task<ReportContext> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        var scope = new ReportScope(definitions.Picture, period, unit);
        return Kept.GetAsync(
            ledger,
            new Key(definitions.Picture.Settings.Code, definitions.Position.Number, report.Name, period, scope.Unit),
            async () => BuildReport.ContextOf(definitions, report, scope, await ReportFigures.ReadAsync(ledger, definitions, report, [scope], CancellationToken.None)));
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, string Report, Period Period, UnitCode Unit);
}
