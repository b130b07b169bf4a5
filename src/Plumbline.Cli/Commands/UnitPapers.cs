using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Printing;
using Plumbline.App.Reporting;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.Cli.Commands;

/// <summary>Writes a paper for each unit of a kind, prints the path of each file, and names the units without figures.</summary>
internal sealed class UnitPapers(StandardStreams streams, ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, string folder, IReadOnlyList<ReportFileFormat> formats)
{
    private readonly long _begun = streams.Time.GetTimestamp();

    internal async Task<int> WriteAsync(UnitKind kind, PdfPrinter printer, ProgressLine progress, CancellationToken cancellation)
    {
        var units = WriteUnitReports.UnitsOf(definitions, kind, period);
        if (units.Count == 0) throw new RefusedException($"--each-unit: found no unit of kind {Names<UnitKind>.Of(kind)} on {period.Last.ToString("d MMMM yyyy", definitions.Picture.Settings.Language)}; expected a kind that units.csv has on that day");
        var papers = new List<UnitReport>();
        var whole = true;
        progress.Report($"reading the figures of {units.Count} units");
        await foreach (var paper in WriteUnitReports.RunAsync(ledger, definitions, report, period, units, unit => ReportCommand.PathOf(folder, definitions, report, period, unit.Code), formats, printer, cancellation))
        {
            papers.Add(paper);
            progress.Clear();
            if (paper.NoFigures is { } why) await streams.Errors.WriteLineAsync($"{paper.Unit.Code} ({paper.Unit.Name}): no paper. {why}");
            foreach (var file in paper.Files) whole &= await ReportCommand.PrintAsync(streams, file);
            whole &= paper.NoFigures is null;
            progress.Report($"{papers.Count} of {units.Count} papers{Left(papers.Count, units.Count)}");
        }

        progress.Clear();
        if (formats.Contains(ReportFileFormat.Html) && UnitReportsIndex.Of(definitions, report, period, papers) is { } index)
            whole &= await ReportCommand.PrintAsync(streams, await WriteReport.RunAsync(index, ReportCommand.PathOf(folder, definitions, report, period) + $"-each-{Names<UnitKind>.Of(kind)}", ReportFileFormat.Html, printer, cancellation: cancellation));
        return whole ? ExitCode.Done : ExitCode.NeedsAttention;
    }

    /// <summary>The time left at the rate so far, in words.</summary>
    private string Left(int done, int all)
    {
        var seconds = streams.Time.GetElapsedTime(_begun).TotalSeconds / done * (all - done);
        return done == all ? "" : string.Create(CultureInfo.InvariantCulture, $", {(seconds < 60 ? $"{seconds:0} s" : $"{seconds / 60:0} min")} left");
    }
}
