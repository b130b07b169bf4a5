using System.Runtime.CompilerServices;
using System.Diagnostics;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Workbooks;

/// <summary>LibreOffice, if it is installed with its spreadsheet.</summary>
internal static class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Whether it is installed. Its word processor alone cannot read a workbook.</summary>
    internal static bool IsThere { get; } = File.Exists("/usr/bin/soffice") && Directory.EnumerateFiles("/usr/lib/libreoffice/program", "libsclo.so").Any();

    /// <summary>Converts files of a folder to another format in a single start of LibreOffice, because each start takes seconds.</summary>
    internal static async Task<IReadOnlyList<string>> ConvertAsync(TemporaryFolder folder, string to, IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder.File("profile")}", "--headless", "--convert-to", to, "--outdir", folder.File(to), .. files])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
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

        var saved = files.Select(file => folder.File(to, Path.ChangeExtension(Path.GetFileName(file), to))).ToList();
        var (said, lacking) = (await output + await errors, saved.Where(file => !File.Exists(file)));
        Assert.True(!lacking.Any(), $"LibreOffice did not save {string.Join(", ", lacking)}: {said}");
        return saved;
    }
}

/// <summary>A theory that needs LibreOffice, and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!Office.IsThere) Skip = "LibreOffice Calc is not installed.";
    }
}
