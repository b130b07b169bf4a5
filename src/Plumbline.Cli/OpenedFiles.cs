using Plumbline.App.Importing;

namespace Plumbline.Cli;

/// <summary>Files opened for reading while others may read them too.</summary>
internal sealed class OpenedFiles : IDisposable
{
    private readonly List<ImportFile> _files = [];

    internal IReadOnlyList<ImportFile> Files => _files;

    internal static OpenedFiles Open(IEnumerable<string> paths)
    {
        var opened = new OpenedFiles();
        try
        {
            foreach (var path in paths)
            {
                if (Directory.Exists(path)) throw new RefusedException($"{path}:0:0: found a folder; expected a file of figures");
                if (!File.Exists(path)) throw new RefusedException($"{path}:0:0: found no such file; expected a file of figures");
                opened._files.Add(new ImportFile(Path.GetFileName(path), new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16)));
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose() => _files.ForEach(file => file.Content.Dispose());
}
