using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Printing;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline demo</c>: loads both samples into a new store and makes every report.</summary>
internal static class DemoCommand
{
    /// <summary>The periods of the samples' reports: those of the public papers that their figures come from. Of a register an earlier edition is published, so that the paper shows what moved since.</summary>
    private static readonly (string Sample, string Report, string Period, string? Before)[] Papers =
    [
        ("community-trust", "quality-dashboard", "2023-12", null),
        ("community-trust", "quality-dashboard", "2020-03", null),
        ("community-trust", "complaints", "2023-12", null),
        ("community-trust", "incidents-and-requests", "2023-12", null),
        ("community-trust", "risk-register", "2020-03", "2020-02"),
        ("community-trust", "assurance", "2020-03", "2020-01"),
        ("community-trust", "contracts-and-finance", "2020-03", null),
        ("community-trust", "returns-and-registers", "2020-03", null),
        ("county-council", "corporate-performance", "2020-Q2", null),
        ("county-council", "risk-register", "2020-09", "2020-08"),
        ("county-council", "assurance", "2020-09", "2020-06"),
        ("county-council", "contracts-and-finance", "2020-09", null),
        ("county-council", "returns-and-registers", "2020-09", null),
    ];

    internal static Command Create(StandardStreams streams)
    {
        var output = new Option<string>("--out") { Description = "The folder to write into.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var command = new Command("demo", "Load both samples into a new store, and make every report.") { output };
        command.SetAction(async (parsed, cancellation) => await RunAsync(streams, parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, string folder, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(streams);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "demo.db");
        foreach (var old in new[] { file, file + "-wal", file + "-shm" }) File.Delete(old);
        using var printer = new PdfPrinter(Browser.Find(), PrintVariables.Limits());
        var papers = new List<(Document Document, string Path)>();
        await using (var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(file), OpenMode.Create, streams.Time, cancellation))
        {
            foreach (var sample in Papers.GroupBy(paper => paper.Sample, StringComparer.Ordinal))
            {
                var reading = ReadWorkspace.Run(Path.Combine(AppContext.BaseDirectory, "samples", sample.Key), progress);
                if (reading.Workspace is not { } workspace) return await LoadCommand.ReportProblemsAsync(streams, reading.Problems);
                var result = await LoadWorkspace.RunAsync(ledger, workspace, Actor.OwnMachine("demo"), $"samples/{sample.Key}", cancellation);
                await streams.Text.WriteLineAsync(await LoadCommand.DescribeAsync(ledger, workspace, result, cancellation));
                var definitions = await ReadDefinitions.RunAsync(ledger, workspace.Settings.Code, cancellation: cancellation);
                foreach (var paper in sample)
                {
                    if (paper.Before is not { } before) continue;
                    var (report, period) = Find(definitions, paper.Report, before);
                    await PublishEdition.RunAsync(ledger, definitions, Actor.OwnMachine("demo"), report, period, "The edition before the paper that is made", cancellation);
                    definitions = await ReadDefinitions.RunAsync(ledger, workspace.Settings.Code, cancellation: cancellation);
                    await streams.Text.WriteLineAsync($"{report.Title}, {period.ToText(definitions.Picture.Settings.Language, full: true)}: published, so that the next edition shows what moved.");
                }

                foreach (var paper in sample) papers.Add(await MakeAsync(streams, ledger, definitions, paper.Report, paper.Period, folder, printer, progress, cancellation));
            }
        }

        var whole = await PrintAsync(streams, papers, printer, progress, cancellation);
        await streams.Text.WriteLineAsync($"""

            The papers are in {Path.GetFullPath(folder)}. Open the .html files in a browser and the .pdf files in a reader.
            To look around in both organisations, in a browser at http://127.0.0.1:5080:
              ./plumbline serve --no-sign-in --store {file}
            The figures are in {file}. Look at them with:
              ./plumbline ratings --store {file} --org sample-council --period 2020-Q2
              ./plumbline observations --store {file} --org sample-trust --indicator sickness-monthly --source
            """);
        return whole ? ExitCode.Done : ExitCode.NeedsAttention;
    }

    private static (ReportDefinition Report, Period Period) Find(OrganisationDefinitions definitions, string name, string period)
    {
        var report = definitions.FindReport(name) ?? throw new RefusedException($"The sample has no report “{name}”.");
        return (report, Period.Parse(period, definitions.Picture.Settings.Calendar, report.Frequency).Value);
    }

    private static async Task<(Document Document, string Path)> MakeAsync(
        StandardStreams streams, ILedger ledger, OrganisationDefinitions definitions, string name, string period, string folder, PdfPrinter printer, ProgressLine progress, CancellationToken cancellation)
    {
        var (report, at) = Find(definitions, name, period);
        progress.Report($"making {report.Title}");
        var document = await BuildReport.RunAsync(ledger, definitions, report, at, cancellation: cancellation);
        progress.Clear();
        await streams.Text.WriteLineAsync($"{report.Title}, {at.ToText(definitions.Picture.Settings.Language, full: true)}:");
        var path = ReportCommand.PathOf(folder, definitions, report, at);
        await ReportCommand.WriteAsync(streams, document, path, [ReportFileFormat.Html], printer, progress, cancellation);
        return (document, path);
    }

    // In parallel: each browser uses one processor.
    private static async Task<bool> PrintAsync(StandardStreams streams, List<(Document Document, string Path)> papers, PdfPrinter printer, ProgressLine progress, CancellationToken cancellation)
    {
        progress.Report($"printing {papers.Count} papers");
        var printed = await Task.WhenAll(papers.Select(paper => WriteReport.RunAsync(paper.Document, paper.Path, ReportFileFormat.Pdf, printer, cancellation: cancellation)));
        progress.Clear();
        await streams.Text.WriteLineAsync("On paper:");
        var whole = true;
        foreach (var written in printed) whole &= await ReportCommand.PrintAsync(streams, written);
        return whole;
    }
}
