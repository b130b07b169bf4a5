namespace Plumbline.Web.Papers.Building;

/// <summary>The folder of files that were built, which only this user may read. It goes when the server ends.</summary>
internal sealed class BuildFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("plumbline-builds-").FullName;

    /// <summary>A new folder for one build.</summary>
    internal string Of(string id) => Directory.CreateDirectory(Path.Combine(_path, id)).FullName;

    /// <summary>Removes what a build has written.</summary>
    internal void Remove(string id)
    {
        try
        {
            Directory.Delete(Path.Combine(_path, id), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // It wrote nothing.
        }
        catch (IOException)
        {
            // Somebody is still downloading, on a system that locks files; the folder goes when the server ends.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (IOException)
        {
            // The system empties its folder for temporary files.
        }
    }
}
