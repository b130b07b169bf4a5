namespace Plumbline.App.Printing;

/// <summary>A new folder for one browser, readable by its owner only, and deleted afterwards.</summary>
internal sealed class PrintFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-print-");

    internal string Html => Path.Combine(folder.FullName, "report.html");

    internal string Profile => Path.Combine(folder.FullName, "profile");

    public void Dispose()
    {
        // A child process of the browser may still write for a moment; what remains after five attempts is left to the system.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
