using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Printing;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>Ctrl-C while the browser prints a paper.</summary>
[Collection(PapersCollection.Name)]
public sealed class StoppedPrintingTests(Papers papers) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_Interrupted_LeavesNoFileAndNoBrowser()
    {
        if (OperatingSystem.IsWindows()) return;
        // A browser that says its number first.
        _folder.Write("browser", $"#!/bin/sh\necho $$ > '{_folder.File("number")}'\nexec '{Browser.Find()!.Path}' \"$@\"\n");
        File.SetUnixFileMode(_folder.File("browser"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var temporary = Directory.CreateDirectory(_folder.File("tmp")).FullName;
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { [Browser.PathVariable] = _folder.File("browser"), ["TMPDIR"] = temporary };

        using var running = PlumblineProcess.StartInTerminal(
            _folder.Path, environment, "report", "build", "corporate-performance", "--store", papers.Store, "--org", "sample-council", "--period", "2020-Q2", "--format", "pdf");
        while (!running.HasEnded && !(File.Exists(_folder.File("number")) && File.ReadAllText(_folder.File("number")).EndsWith('\n'))) await Task.Delay(20, TestContext.Current.CancellationToken);
        var browser = int.Parse(File.ReadAllText(_folder.File("number")), CultureInfo.InvariantCulture);
        Assert.NotEmpty(Directory.GetDirectories(temporary, "plumbline-print-*"));
        running.Interrupt();
        var result = await running.ResultAsync();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Empty(Directory.Exists(_folder.File("out")) ? Directory.GetFileSystemEntries(_folder.File("out")) : []);
        Assert.Empty(Directory.GetDirectories(temporary, "plumbline-print-*"));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(browser));
    }
}
