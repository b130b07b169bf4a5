using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Printing;
using Plumbline.App.Reporting;
using Plumbline.Reports.Composition;

namespace Plumbline.Web.Papers.Building;

/// <summary>Makes the files of a paper: HTML, then PDF.</summary>
/// <param name="ledger">The store.</param>
/// <param name="printer">Prints PDF.</param>
/// <param name="browser">The path of the browser that prints, which readers are not told; null where there is none.</param>
internal sealed class MakePaper(ILedger ledger, PdfPrinter printer, string? browser)
{
    /// <summary>Makes the files.</summary>
    /// <param name="build">The build.</param>
    /// <param name="folder">The folder to write into.</param>
    /// <param name="report">Hears each state.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>The build with its files, and with what failed.</returns>
    internal async Task<Build> RunAsync(Build build, string folder, Action<Build> report, CancellationToken cancellation)
    {
        var request = build.Request;
        build = build with { Stage = BuildStage.Making };
        Say(0, "Reading the figures.");
        var now = await ReadDefinitions.RunAsync(ledger, request.Organisation, cancellation: cancellation);
        var shown = ScopedLedgers.Of(ledger, now, request.Scope).Ledger;
        var definitions = await ReadDefinitions.RunAsync(shown, request.Organisation, request.Position, cancellation);
        var definition = definitions.FindReport(request.Report)!;
        try
        {
            var document = await BuildReport.RunAsync(shown, definitions, definition, request.Period, request.Unit, cancellation);
            var path = Path.Combine(folder, PaperFile.NameOf(definitions, definition, request.Period, request.Unit));
            Say(1, "Writing HTML.");
            Add(await WriteReport.RunAsync(document, path, ReportFileFormat.Html, printer, cancellation: cancellation), "text/html; charset=utf-8");
            Say(2, "Printing PDF.");
            Add(await WriteReport.RunAsync(document, path, ReportFileFormat.Pdf, printer, new Steps(words => Say(3, words)), cancellation), "application/pdf");
            return build with { Stage = BuildStage.Over, Done = Build.Steps, Words = build.Failure is null ? "The paper is ready." : "Not every file could be made." };
        }
        catch (NoFiguresException nothing)
        {
            return build with { Stage = BuildStage.Over, Done = Build.Steps, Words = "There is no paper.", Failure = nothing.Message };
        }

        void Say(int done, string words) => report(build = build with { Done = done, Words = words });

        void Add(WrittenReport written, string type)
        {
            if (written.Failure is { } failure) build = build with { Failure = WithoutPath(failure) };
            else build = build with { Files = build.Files.Add(new BuiltFile(Path.GetFileName(written.Path), written.Path, type, new FileInfo(written.Path).Length) { Lacks = written.Unfinished is { } lacks ? WithoutPath(lacks) : null }) };
        }
    }

    private string WithoutPath(string words) => browser is null ? words : words.Replace(browser, "The browser on the server", StringComparison.Ordinal);

    // A Progress posts to another thread, where an earlier state could overtake a later one.
    private sealed class Steps(Action<string> say) : IProgress<string>
    {
        public void Report(string value) => say($"{char.ToUpperInvariant(value[0])}{value[1..]}.");
    }
}
