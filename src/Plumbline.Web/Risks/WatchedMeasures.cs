using System.Collections.Immutable;
using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The measures that are watched for a risk, each with its latest figure and rating.</summary>
internal static class WatchedMeasures
{
    // Each is read as its own page reads it.
    private const int Most = 12;

    internal static async Task<IReadOnlyList<WatchLine>> ReadAsync(Visit visit, IReadOnlyList<RiskWatch> watches, CancellationToken cancellation)
    {
        var lines = new List<WatchLine>();
        foreach (var watch in watches.Take(Most))
        {
            var indicator = visit.Definitions.Picture.Find(watch.Indicator);
            lines.Add(new WatchLine(
                new TextLink(indicator?.NameInList ?? watch.Indicator.ToString(), visit.Links.Measure(watch.Indicator)),
                $"{WordsOf(watch.When)}{(watch.Periods > 1 ? $" for {Counted.Of(watch.Periods, "period")} in a row" : "")}",
                indicator is null ? [] : await LatestAsync(visit, indicator, cancellation)));
        }

        return lines;
    }

    private static string WordsOf(WatchedSign sign) => sign switch
    {
        WatchedSign.Red => "off track when it is rated red",
        WatchedSign.Concern => "off track at a special cause of concern",
        WatchedSign.Shift => "off track at a shift",
        _ => $"off track when {sign}",
    };

    private static async Task<ImmutableArray<Element>> LatestAsync(Visit visit, Indicator indicator, CancellationToken cancellation)
    {
        var (report, top) = (MeasureReport.Of(visit.Definitions, indicator), visit.Definitions.Picture.Units.Top.Code);
        if (await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, most: 1, top) is not [var period, ..]) return [];
        cancellation.ThrowIfCancellationRequested();
        var context = await ReadReportContext.RunAsync(visit.Ledger, visit.Definitions, report, period, top);
        if (context.Lines.Find(indicator, top) is not { Current: { } figure } line) return [];
        var language = visit.Definitions.Picture.Settings.Language;
        return [new Paragraph([$"{ValueText.Of(figure, language)}, {figure.Period.ToText(language, full: true)} ", line.Words.Chip])];
    }
}
