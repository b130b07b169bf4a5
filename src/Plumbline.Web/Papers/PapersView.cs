using Plumbline.App.Actions;
using Plumbline.App.Publishing;
using Plumbline.App.Reporting;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>A report and the periods that it can be made for.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Details">For whom it is and how often it is made.</param>
/// <param name="Latest">The latest period; null where it has no figure yet.</param>
/// <param name="Earlier">The periods before it, the latest first.</param>
/// <param name="Editions">Its published editions; null where there is none.</param>
public sealed record PaperEntry(string Title, string Details, TextLink? Latest, IReadOnlyList<TextLink> Earlier, TextLink? Editions)
{
    /// <summary>The next meeting that it is for; null where none is planned.</summary>
    public NextMeeting? Meeting { get; init; }
}

/// <summary>The papers of an organisation.</summary>
internal static class PapersView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var entries = new List<PaperEntry>();
        var editions = (await ReadEditions.RunAsync(visit.Ledger, visit.Definitions, cancellation)).CountBy(static one => one.Report, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        foreach (var report in visit.Definitions.Workspace.Reports)
        {
            var periods = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report);
            var links = periods.Select(period => new TextLink(PeriodChoice.WordsOf(visit, period), visit.Links.Report(report.Name, period))).ToList();
            entries.Add(new PaperEntry(report.Title, DetailsOf(report), links.FirstOrDefault(), [.. links.Skip(1)], EditionsOf(report.Name)) { Meeting = PaperMeetings.Next(visit, report, log) });
        }

        return new View { Title = "Papers", Menu = MenuEntry.Papers, Body = PageBody.Of<PapersPage>(entries), Table = ViewTable.Of(ReportsTable.Table, visit.Definitions.Workspace.Reports) };

        TextLink? EditionsOf(string report) => editions.TryGetValue(report, out var count) ? new TextLink(Counted.Sentence($"{Counted.Of(count, "published edition")}"), EditionsView.AddressOf(visit, report)) : null;
    }

    private static string DetailsOf(ReportDefinition report)
    {
        var often = report.Frequency switch
        {
            Frequency.Day => "every day",
            Frequency.Week => "every week",
            Frequency.Month => "every month",
            Frequency.Quarter => "every quarter",
            Frequency.HalfYear => "every half year",
            Frequency.FinancialYear => "every financial year",
            Frequency.CalendarYear => "every year",
            Frequency.AcademicYear => "every academic year",
        };
        return Counted.Sentence($"{((report.Audience ?? report.For) is { } audience ? $"for {audience}, " : "")}{often}");
    }
}
