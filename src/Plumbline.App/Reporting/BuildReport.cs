using Plumbline.App.Definitions;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.App.Reporting;

/// <summary>Makes a report's document: a pure function of its definition, a period and a ledger position.</summary>
public static class BuildReport
{
    /// <summary>The document of a report for a period, and for a unit or else the whole organisation, at the position of the definitions.</summary>
    /// <exception cref="ArgumentException">The period is not of the report's frequency.</exception>
    /// <exception cref="NoFiguresException">The report has no figure up to the end of the period, or none of its blocks has anything to show.</exception>
    public static Task<Document> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        return ledger.Door.RunAsync(UseCase.BuildReport, () => ComposeAsync(ledger, definitions, report, new ReportScope(definitions.Picture, period, unit), site: null, cancellation));
    }

    /// <summary>The same as a site shows it, with links to its pages of risks and actions.</summary>
    /// <exception cref="ArgumentException">The period is not of the report's frequency.</exception>
    /// <exception cref="NoFiguresException">The report has no figure up to the end of the period, or none of its blocks has anything to show.</exception>
    public static Task<Document> PreviewAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope, ISiteAddresses site, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(site);
        return ledger.Door.RunAsync(UseCase.BuildReport, () => ComposeAsync(ledger, definitions, report, scope, site, cancellation));
    }

    private static async Task<Document> ComposeAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope, ISiteAddresses? site, CancellationToken cancellation) =>
        Compose(definitions, report, scope, await ReportFigures.ReadAsync(ledger, definitions, report, [scope], cancellation), site);

    /// <summary>The figures that the blocks of a report need; with a summary, which compares with the period before, those of that period too.</summary>
    internal static IReadOnlyList<DataNeed> NeedsOf(ReportDefinition report, ReportScope scope)
    {
        var needs = report.Blocks.SelectMany(block => block.Needs(scope));
        return [.. report.Blocks.Any(static block => block.SumsUp) ? needs.Concat(report.Blocks.SelectMany(block => block.Needs(scope.Before))) : needs];
    }

    /// <summary>The document, from figures that hold at least what the report needs.</summary>
    internal static Document Compose(OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope, ReportFigures figures, ISiteAddresses? site = null)
    {
        var needs = NeedsOf(report, scope);
        var tells = report.Blocks.Any(block => ShownFigures.TellsOfContractsOrAccounts(block, scope));
        if ((needs.Count > 0 || tells) && figures.Returns.Count + figures.Registers.Count == 0 && !FindReportPeriods.IsOfRecords(report, scope)
            && !needs.Any(need => figures.Series.GetValueOrDefault((need.Indicator, need.Unit))?.LatestAt(scope.Period) is not null) && !figures.TellOfContractsOrAccounts(scope.Unit))
            throw new NoFiguresException($"There is no figure for “{report.Title}” up to {scope.Period.ToText(definitions.Picture.Settings.Language, full: true)}.");
        return ComposeReport.Compose(ContextOf(definitions, report, scope, figures, site));
    }

    /// <summary>All that a report is made of.</summary>
    internal static ReportContext ContextOf(OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope, ReportFigures figures, ISiteAddresses? site = null)
    {
        var position = definitions.Position;
        return new ReportContext(report, scope, figures.Series, position.Number.Value, DateOnly.FromDateTime(position.At.UtcDateTime))
        {
            PositionHash = position.Hash.Short,
            Items = figures.Items,
            LineLists = figures.LineLists,
            Returns = figures.Returns,
            Registers = figures.Registers,
            Records = figures.Records,
            Contracts = figures.Contracts,
            Finance = figures.Finance.GetValueOrDefault(scope.Unit),
            PreviewSite = site,
        };
    }
}
