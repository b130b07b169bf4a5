using System.Diagnostics;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>LibreOffice, where it is installed with its spreadsheet.</summary>
internal static class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Whether it is there. Its word processor alone cannot read a workbook.</summary>
    internal static bool IsThere { get; } = File.Exists("/usr/bin/soffice") && Directory.EnumerateFiles("/usr/lib/libreoffice/program", "libsclo.so").Any();

    /// <summary>A file saved by it in another format.</summary>
    internal static async Task<byte[]> ConvertAsync(byte[] content, string from, string to)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File($"in.{from}"), content);
        Directory.CreateDirectory(folder.File("out"));
        var start = new ProcessStartInfo("/usr/bin/soffice")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            ArgumentList = { $"-env:UserInstallation=file://{folder.File("profile")}", "--headless", "--convert-to", to, "--outdir", folder.File("out"), folder.File($"in.{from}") },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var converted = folder.File("out", $"in.{to}");
        Assert.True(File.Exists(converted), await output + await errors);
        return await File.ReadAllBytesAsync(converted);
    }
}

/// <summary>A theory that needs LibreOffice; shown as skipped where it is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute()
    {
        if (!Office.IsThere) Skip = "LibreOffice Calc is not installed.";
    }
}
