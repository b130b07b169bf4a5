using Plumbline.App.Files;
using Plumbline.App.Printing;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.App.Reporting;

/// <summary>A file format for reports.</summary>
public enum ReportFileFormat
{
    /// <summary>One self-contained file for browsers.</summary>
    Html,

    /// <summary>Tagged PDF, for paper and archives.</summary>
    Pdf,
}

/// <summary>A file that was written, or why it was not.</summary>
/// <param name="Path">Where it is, or would be.</param>
/// <param name="Failure">Why it was not written, and what to do; null if it was written.</param>
public sealed record WrittenReport(string Path, string? Failure)
{
    /// <summary>Why a PDF is as the browser wrote it, without what makes it PDF/UA; null if nothing is missing.</summary>
    public string? Unfinished { get; init; }
}

/// <summary>Writes a report's document to a file.</summary>
public static class WriteReport
{
    /// <summary>Writes a document in one format, completely or not at all.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The path without its extension.</param>
    /// <param name="format">The format.</param>
    /// <param name="printer">Prints PDF.</param>
    /// <param name="progress">Hears what is done of a printing; null if nobody listens.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task<WrittenReport> RunAsync(Document document, string path, ReportFileFormat format, PdfPrinter printer, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(printer);
        var file = $"{path}.{Names<ReportFileFormat>.Of(format)}";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        return format switch
        {
            ReportFileFormat.Html => WriteHtml(document, file),
            ReportFileFormat.Pdf => await PrintAsync(document, file, printer, progress, cancellation),
        };
    }

    private static WrittenReport WriteHtml(Document document, string file)
    {
        WholeFile.WriteText(file, text => HtmlWriter.Write(document, text));
        return new WrittenReport(file, null);
    }

    private static async Task<WrittenReport> PrintAsync(Document document, string file, PdfPrinter printer, IProgress<string>? progress, CancellationToken cancellation)
    {
        var outcome = await printer.Print(document, file, progress, cancellation);
        return new WrittenReport(file, outcome.Failure) { Unfinished = (outcome as Printed)?.Unfinished };
    }
}
