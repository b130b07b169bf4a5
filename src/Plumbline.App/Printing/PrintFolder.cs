namespace Plumbline.App.Printing;

/// <summary>A fresh folder for one printing, readable by its owner only, gone afterwards.</summary>
internal sealed class PrintFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-print-");

    internal string Html => Path.Combine(folder.FullName, "report.html");

    internal string Pdf => Path.Combine(folder.FullName, "report.pdf");

    internal string Profile => Path.Combine(folder.FullName, "profile");

    public void Dispose()
    {
        // A browser's last helper may write for a moment after it has gone; what then remains is the system's to clear.
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
