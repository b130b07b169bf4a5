using System.CommandLine;
using System.Globalization;
using Plumbline.App.Accessibility;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline report check</c>: holds PDFs to the rules for accessible ones.</summary>
internal static class ReportCheckCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var files = new Argument<string[]>("FILE.pdf") { Description = "The PDFs, ours or any other.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Check PDFs by the rules of PDF/UA-1 that a program can check: what a screen reader needs.") { files };
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = format.Of(parsed);
            using var progress = new ProgressLine(streams);
            var read = new List<CheckedPdf>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                progress.Report($"checking {Path.GetFileName(file)}");
                read.Add(await CheckPdf.RunAsync(file, cancellation: cancellation));
            }

            progress.Clear();
            var rows = read.SelectMany(static pdf => pdf.Findings.Select(finding => new FileFinding(pdf.File, finding))).ToList();
            await Results.WriteAsync(streams, asked, PdfFindingsTable.Table, rows, new Readable<FileFinding>(PdfFindingsTable.ForPeople) { IsGrouped = true, Nothing = "" });
            foreach (var pdf in read) await streams.Errors.WriteLineAsync($"{pdf.File}: {pdf.Unreadable ?? Summary(pdf)}");
            return read.Any(static pdf => pdf.Unreadable is not null) ? ExitCode.Refused : rows.Count > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
        });
        return command;
    }

    private static string Summary(CheckedPdf pdf) => string.Create(CultureInfo.InvariantCulture, $"{Of(pdf.Pages, "page")}, {(pdf.Findings.Count == 0 ? "nothing found" : Of(pdf.Findings.Count, "finding"))}.");

    private static string Of(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
