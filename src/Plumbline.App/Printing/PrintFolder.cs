namespace Plumbline.App.Printing;

/// <summary>A new folder for one browser, readable by its owner only, and deleted afterwards.</summary>
internal sealed class PrintFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-print-");

    internal string Html => Path.Combine(folder.FullName, "report.html");

    internal string Profile => Path.Combine(folder.FullName, "profile");

    public void Dispose()
    {
        // Child processes of the browser, killed as they were, may still write for a moment on a busy machine, and make the folder anew. It is deleted until
        // it stays away; what remains after all attempts is left to the system.
        for (var (attempt, seenGone) = (0, 0); attempt < 150 && seenGone < 2; attempt++)
        {
            if (attempt > 0) Thread.Sleep(20);
            try
            {
                folder.Refresh();
                if (folder.Exists) folder.Delete(recursive: true);
                seenGone++;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                seenGone = 0;
            }
        }
    }
}
