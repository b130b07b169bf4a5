using Plumbline.App.Importing;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary>Files opened for reading, with reading by others allowed.</summary>
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
                if (Directory.Exists(path)) throw new RefusedException($"{path}: found a folder; expected a file of figures");
                if (!File.Exists(path)) throw new RefusedException($"{path}: found no such file; expected a file of figures");
                var content = Open(path);
                opened._files.Add(new ImportFile(Path.GetFileName(path), content));
                if (!content.CanSeek) throw new RefusedException($"{path}: found a stream that can be read only once; expected a file on a disk");
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException($"{path}: found a file that you may not read; expected a file of figures");
        }
        catch (IOException cause)
        {
            throw new RefusedException($"{path}: found a file that cannot be opened ({cause.Message}); expected a file of figures");
        }
    }

    public void Dispose() => _files.ForEach(file => file.Content.Dispose());
}
