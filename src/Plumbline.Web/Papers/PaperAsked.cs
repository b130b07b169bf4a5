using Plumbline.App.Reporting;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The paper that an address names: a report, a period, and a unit or else the whole organisation.</summary>
internal sealed record PaperAsked(Visit Visit, ReportDefinition Report, Period Period, Unit? Unit)
{
    /// <summary>Reads the address. The report and the period exist, and the report has a figure of the period.</summary>
    internal static async Task<PaperAsked> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var name = visit.Route("name");
        var report = visit.Definitions.FindReport(name)
            ?? throw Refused.NotFound($"There is no report “{name}” here; there is {Counted.List([.. visit.Definitions.Workspace.Reports.Select(static one => one.Name)], most: 8)}.");
        var period = visit.RoutePeriod(report.Frequency);
        return await FindReportPeriods.HasAsync(visit.Ledger, visit.Definitions, report, period, cancellation)
            ? new PaperAsked(visit, report, period, visit.Unit())
            : throw Refused.NotFound($"There is no figure of {period.ToText(visit.Definitions.Picture.Settings.Language, full: true)} for “{report.Title}”.");
    }

    /// <summary>The title and the period.</summary>
    internal string Title => $"{Report.Title}, {Period.ToText(Visit.Definitions.Picture.Settings.Language, full: true)}{(Unit is null ? "" : $", {Unit.Name}")}";

    /// <summary>Makes the document.</summary>
    internal Task<Document> DocumentAsync(CancellationToken cancellation) =>
        BuildReport.RunAsync(Visit.Ledger, Visit.Definitions, Report, Period, Unit?.Code, cancellation);

    /// <summary>The same with links to the pages of this site.</summary>
    internal Task<Document> PreviewAsync(CancellationToken cancellation)
    {
        var picture = Visit.Definitions.Picture;
        return BuildReport.PreviewAsync(Visit.Ledger, Visit.Definitions, Report, new ReportScope(picture, Period, Unit?.Code), new SiteAddresses(Visit.Links, Period, picture.Units.Top.Code), cancellation);
    }
}
