using System.Text;
using Plumbline.App.Accessibility.Objects;
using Plumbline.App.Accessibility.Rules;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Plumbline.App.Accessibility;

/// <summary>A PDF that was checked.</summary>
/// <param name="File">Its path as it was given.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Findings">Where it breaks the rules, in the order of its pages; what concerns the whole file comes first.</param>
/// <param name="Unreadable">Why it could not be read; null if it was.</param>
public sealed record CheckedPdf(string File, int Pages, IReadOnlyList<PdfFinding> Findings, string? Unreadable);

/// <summary>Checks a PDF by the rules of PDF/UA-1 (ISO 14289-1) that a machine can check: the tags, words and fonts that a screen reader needs.</summary>
/// <remarks>Reading and writing are apart: the file is read by a library that has no part in making our papers.</remarks>
public static class CheckPdf
{
    // The library follows the tree of pages by recursion, without a limit. A level of the tree takes 256 bytes of its stack, and at least
    // 38 bytes of the file or of what is decompressed while the file is opened.
    private const int StackForByte = 8;
    private const int StackBesides = 16 * 1024 * 1024;
    private const int MostInflatedAtOpening = 16_000_000;

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much is read; null for the usual limits.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static async Task<CheckedPdf> RunAsync(string path, PdfLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        limits ??= PdfLimits.Default;
        try
        {
            var length = new FileInfo(path) is { Exists: true } file ? file.Length : throw new UnreadablePdfException(Directory.Exists(path) ? "found a folder; expected a PDF" : "found no such file; expected a PDF");
            if (length > limits.MostBytes) throw new UnreadablePdfException($"found {length / 1_000_000:N0} MB; expected at most {limits.MostBytes / 1_000_000:N0} MB");
            // A pipe or device has no length and may never end.
            if (length == 0) throw new UnreadablePdfException("found an empty file, a pipe or a device; expected a PDF");
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            return await OnOwnThreadAsync(path, bytes, limits, cancellation);
        }
        catch (UnreadablePdfException refusal)
        {
            return new CheckedPdf(path, 0, [], refusal.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new CheckedPdf(path, 0, [], $"found a file that cannot be read ({refused.Message}); expected a PDF");
        }
    }

    private static async Task<CheckedPdf> OnOwnThreadAsync(string path, byte[] bytes, PdfLimits limits, CancellationToken cancellation)
    {
        var time = limits.TimeFor(bytes.Length);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(time);
        var answer = new TaskCompletionSource<CheckedPdf>(TaskCreationOptions.RunContinuationsAsynchronously);
        var stop = ending.Token;
        new Thread(() => Answer(answer, path, bytes, limits, stop), StackBesides + (StackForByte * (bytes.Length + MostInflatedAtOpening))) { IsBackground = true, Name = "PDF check" }.Start();
        try
        {
            // The library hears of no cancellation, so the wait does; the thread ends with the program.
            return await answer.Task.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadablePdfException($"found a file that takes more than {time.TotalSeconds:0} seconds to read; expected a paper");
        }
    }

    private static void Answer(TaskCompletionSource<CheckedPdf> answer, string path, byte[] bytes, PdfLimits limits, CancellationToken cancellation)
    {
        try
        {
            answer.SetResult(Check(path, bytes, limits, cancellation));
        }
        catch (Exception fault) when (fault is OperationCanceledException or UnreadablePdfException)
        {
            answer.SetException(fault);
        }
        catch (PdfDocumentEncryptedException)
        {
            answer.SetException(new UnreadablePdfException("found a PDF that opens with a password only; expected one without"));
        }
        catch (Exception fault)
        {
            // The library throws many kinds of exception for a damaged file; none of them may end the program.
            answer.SetException(new UnreadablePdfException($"found a file that is damaged or not a PDF ({fault.Message.ReplaceLineEndings(" ")}); expected a PDF"));
        }
    }

    private static CheckedPdf Check(string path, byte[] bytes, PdfLimits limits, CancellationToken cancellation)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 16));
        var header = Encoding.Latin1.GetString(start[..(start.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : start.Length)]);
        var filters = new BoundedFilters(Math.Min(limits.MostInflatedBytes, MostInflatedAtOpening));
        using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = filters, MaxStackDepth = limits.MostNesting });
        filters.Left = limits.MostInflatedBytes;
        var objects = new PdfObjects(document.Structure.TokenScanner, document.Structure.FilterProvider, limits, cancellation);
        var pdf = new TaggedPdf(document, objects, header);
        if (pdf.Pages.Count == 0) throw new UnreadablePdfException("found a PDF without pages; expected a paper");
        var findings = PdfRules.Check(pdf).OrderBy(static finding => finding.Page ?? 0).ToList();
        return new CheckedPdf(path, pdf.Pages.Count, findings, null);
    }
}
