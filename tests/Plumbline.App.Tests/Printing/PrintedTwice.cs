using Plumbline.App.Printing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing;

/// <summary>One sample for all tests that read it, printed twice in parallel on first use, by two browsers.</summary>
public sealed class PrintedTwice : IDisposable
{
    /// <summary>Indicator pages, after the first page with the index.</summary>
    internal const int Indicators = 3;

    private readonly TemporaryFolder folder = new();
    private readonly PdfPrinter printer = new(Browser.Find());
    private readonly Lazy<Task<Printed[]>> printed;

    public PrintedTwice() => printed = new(() => Task.WhenAll(Print("first.pdf"), Print("second.pdf")));

    internal async Task<Printed> First() => (await printed.Value)[0];

    internal async Task<Printed> Second() => (await printed.Value)[1];

    public void Dispose()
    {
        printer.Dispose();
        folder.Dispose();
    }

    private async Task<Printed> Print(string name) =>
        Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(Indicators), folder.File(name)));
}
