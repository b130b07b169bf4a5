using Plumbline.App.Checking;
using Plumbline.App.Publishing;
using Plumbline.App.Reporting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>A paper as a preview: its content beside its outline and what is missing.</summary>
internal static class PaperView
{
    private const int MostUnits = 100;
    private const int DeepestInOutline = 2;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        var (report, period, unit) = (asked.Report, asked.Period, asked.Unit?.Code);
        var document = await asked.PreviewAsync(cancellation);
        var others = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, unit: unit);
        var editions = (await ReadEditions.RowsAsync(visit.Ledger, visit.Definitions, report.Name, cancellation)).Where(one => one.Edition.Period == period).ToList();
        var findings = await KeptFindings.RunAsync(visit.Ledger, visit.Definitions, AuditAsked.Of(visit, period), cancellation);
        // What is built is what is seen: the address says as at which change.
        var here = visit.Links.At(visit.Position);
        var model = new PaperModel
        {
            Title = report.Title,
            Details = string.Join(" · ", new[] { PeriodChoice.WordsOf(visit, period), asked.Unit?.Name, PaperMeetings.Of(visit, report, period) ?? report.Audience ?? report.For }.OfType<string>()),
            Content = document.Content,
            Outline = [.. DocumentOutline.Of(document.Content).Entries.Where(static entry => entry.Level <= DeepestInOutline).Select(static entry => new OutlineLine(entry.Text, $"#{entry.Anchor}", entry.Level > 1))],
            Missing = [.. MissingIn(asked, findings)],
            PaperAddress = visit.Links.To(["reports", report.Name, Links.Of(period)!, "paper"], ("unit", unit?.ToString())),
            BuildAddress = here.To(["reports", report.Name, Links.Of(period)!, "files"], ("unit", unit?.ToString())),
            Others = [.. others.Where(other => other != period).Select(other => new TextLink(PeriodChoice.WordsOf(visit, other), visit.Links.Report(report.Name, other, unit)))],
            Editions = [.. editions.Select(row => new TextLink(EditionsView.WordsOf(visit, row), EditionsView.PaperOf(visit, row.Edition)))],
            EditionsAddress = EditionsView.AddressOf(visit, report.Name),
            PublishAddress = unit is null && PublishForm.May(visit) ? PublishForm.AddressOf(visit, report, period) : null,
            Units = FindReportPeriods.IsOfRecords(report, new ReportScope(visit.Definitions.Picture, period)) ? null : UnitsOf(asked),
        };
        return new View
        {
            Title = asked.Title,
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", visit.Links.To(["reports"])), new Crumb(report.Title)],
            Body = PageBody.Of<PaperPage>(model),
        };
    }

    // What a paper is to say and does not: words, actions and figures of the measures that it shows.
    private static IEnumerable<MissingPart> MissingIn(PaperAsked asked, IReadOnlyList<Core.Checks.AuditedFinding> findings)
    {
        var (visit, report) = (asked.Visit, asked.Report);
        var scope = new ReportScope(visit.Definitions.Picture, asked.Period, asked.Unit?.Code);
        var shown = ShownFigures.Of(report, scope).Select(static need => need.Indicator).ToHashSet();
        return findings
            .Where(audited => !audited.IsAccepted && audited.Finding.Indicator is { } indicator && shown.Contains(indicator) && (asked.Unit is null || audited.Finding.Unit == asked.Unit.Code))
            .GroupBy(static audited => audited.Finding.Check, StringComparer.Ordinal)
            .Select(group => new MissingPart(CheckTitle.Of(group.Key, visit.Definitions.Workspace.Checks), Counted.Digits(group.Count()), visit.Links.To(["checks"], ("period", Links.Of(asked.Period)), ("check", group.Key))));
    }

    private static Filtering? UnitsOf(PaperAsked asked)
    {
        var visit = asked.Visit;
        var units = visit.Definitions.Picture.Units;
        var choices = units.On(asked.Period.Last).ToList();
        if (choices.Count is < 2 or > MostUnits) return null;
        return new Filtering(
            visit.Links.AtPresent().Report(asked.Report.Name, asked.Period),
            [new FilterField("unit", "Unit", asked.Unit?.Code.ToString()) { Choices = [new Choice("", visit.WholeWords), .. choices.Where(unit => unit.Code != units.Top.Code).Select(static unit => new Choice(unit.Code.ToString(), unit.Name))] }])
        {
            AsAt = visit.Links.Position,
        };
    }
}
