using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Printing;
using Plumbline.App.Reporting;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline report</c>: lists and makes the papers.</summary>
internal static class ReportCommand
{
    internal static Command Create(StandardStreams streams) => new("report", "List, make, publish and check the papers that a board reads.")
    {
        CreateList(streams), CreateBuild(streams), ReportPublishCommand.Create(streams), ReportEditionsCommand.Create(streams), ReportCheckCommand.Create(streams),
    };

    /// <summary>The path of a report's files, without their extension.</summary>
    internal static string PathOf(string folder, OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit = null) =>
        Path.Combine(folder, PaperFile.NameOf(definitions, report, period, unit));

    /// <summary>Writes a document in several formats, PDF last; prints the path of each, or why it was not written.</summary>
    internal static async Task<bool> WriteAsync(StandardStreams streams, Document document, string path, IEnumerable<ReportFileFormat> formats, PdfPrinter printer, ProgressLine progress, CancellationToken cancellation)
    {
        var whole = true;
        foreach (var format in formats.Order())
        {
            progress.Report($"writing {Path.GetFileName(path)}.{Names<ReportFileFormat>.Of(format)}");
            var written = await WriteReport.RunAsync(document, path, format, printer, progress, cancellation);
            progress.Clear();
            whole &= await PrintAsync(streams, written);
        }

        return whole;
    }

    /// <summary>Prints the path of a file, and what a PDF lacks, or why it was not written; returns whether it was.</summary>
    internal static async Task<bool> PrintAsync(StandardStreams streams, WrittenReport written)
    {
        if (written.Failure is null) await streams.Text.WriteLineAsync(written.Path);
        else await streams.Errors.WriteLineAsync($"{written.Path}: not written. {written.Failure}");
        if (written.Unfinished is { } why) await streams.Errors.WriteLineAsync($"{written.Path}: written as the browser made it, not as PDF/UA: bookmarks, names of links and some tags are missing. {why}");
        return written.Failure is null;
    }

    private static Command CreateList(StandardStreams streams)
    {
        var command = new Command("list", "The reports the organisation defines.");
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), ReportsTable.Table, definitions.Workspace.Reports);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateBuild(StandardStreams streams)
    {
        var name = new Argument<string>("NAME") { Description = "The report, by its name." };
        var period = new Option<string>("--period") { Description = "The period it is made for.", HelpName = "P", Required = true };
        var format = new Option<string>("--format") { Description = $"One or several of {string.Join(", ", Names<ReportFileFormat>.All)}.", HelpName = "F,…", DefaultValueFactory = _ => "html,pdf" };
        var output = new Option<string>("--out") { Description = "The folder to write into.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var unit = new Option<string?>("--unit") { Description = "The unit it is made for: blocks without a unit of their own show this one. By default the top one.", HelpName = "U" };
        var each = new Option<string?>("--each-unit") { Description = $"A paper for each unit of a kind that exists on the last day of the period: {string.Join(", ", Names<UnitKind>.All)}. A unit without figures is named and left out.", HelpName = "KIND" };
        var command = new Command("build", "Make a report for a period.") { name, period, unit, each, format, output };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var formats = parsed.GetRequiredValue(format).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => RefusedException.Unless(Names<ReportFileFormat>.Parse(word), "--format")).Distinct().ToList();
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var report = KnownReport.Find(definitions, parsed.GetRequiredValue(name));
            var at = RefusedException.Unless(Period.Parse(parsed.GetRequiredValue(period), definitions.Picture.Settings.Calendar, report.Frequency), "--period");
            var folder = parsed.GetRequiredValue(output);
            using var progress = new ProgressLine(streams);
            using var printer = new PdfPrinter(Browser.Find(), PrintVariables.Limits());
            if (parsed.GetValue(each) is { } kind)
            {
                if (parsed.GetValue(unit) is not null) throw new RefusedException("--each-unit: found --unit beside it; expected one of the two");
                var many = new UnitPapers(streams, ledger, definitions, report, at, folder, formats);
                return await many.WriteAsync(RefusedException.Unless(Names<UnitKind>.Parse(kind), "--each-unit"), printer, progress, cancellation);
            }

            var where = parsed.GetValue(unit) is { } code ? RefusedException.Unless(KnownCode.Unit(code, definitions.Picture), "--unit") : null;
            var document = await BuildAsync(ledger, definitions, report, at, where, cancellation);
            var whole = await WriteAsync(streams, document, PathOf(folder, definitions, report, at, where), formats, printer, progress, cancellation);
            // A register that nobody has changed is told all the same.
            if (!FindReportPeriods.TellsFigures(definitions, report)) return whole ? ExitCode.Done : ExitCode.NeedsAttention;
            var latest = await FindReportPeriods.LatestAsync(ledger, definitions, report, most: 1, where, cancellation);
            if (latest is not [var last] || last >= at) return whole ? ExitCode.Done : ExitCode.NeedsAttention;
            var language = definitions.Picture.Settings.Language;
            await streams.Errors.WriteLineAsync($"Nothing was reported for {at.ToText(language, full: true)}; the latest figures are for {last.ToText(language, full: true)} (--period {last}).");
            return ExitCode.NeedsAttention;
        });
        return command;
    }

    private static async Task<Document> BuildAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit, CancellationToken cancellation)
    {
        try
        {
            return await BuildReport.RunAsync(ledger, definitions, report, period, unit, cancellation);
        }
        catch (NoFiguresException nothing)
        {
            throw new RefusedException($"--period: {nothing.Message} {await RemedyAsync(ledger, definitions, report, period, unit, cancellation)}");
        }
    }

    private static async Task<string> RemedyAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit, CancellationToken cancellation) =>
        await FindReportPeriods.LatestAsync(ledger, definitions, report, most: 1, unit, cancellation) is [var last] && last != period
            ? $"Its latest figures are for {last.ToText(definitions.Picture.Settings.Language, full: true)} (--period {last})."
            : $"Add a block to the report “{report.Name}” that shows the figures there are, or load more figures.";
}
