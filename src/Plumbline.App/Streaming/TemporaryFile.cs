using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Streaming;

/// <summary>A file for data that does not fit in memory: readable by its owner only, and deleted when the process ends, even if killed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ENOSPC, EDQUOT of Linux and macOS: https://learn.microsoft.com/windows/win32/debug/system-error-codes
    private static readonly int[] Full = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28, 122, 69];

    private readonly FileStream _file;
    private readonly string _folder;

    private TemporaryFile(FileStream file, string folder) => (_file, _folder) = (file, folder);

    /// <summary>The number of bytes written.</summary>
    internal long Length { get; private set; }

    /// <summary>Creates a file in a folder, by default the one for temporary files (<c>TMPDIR</c>).</summary>
    internal static TemporaryFile Create(string? folder = null)
    {
        folder ??= Path.GetTempPath();
        var path = Path.Combine(folder, $"plumbline-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0 };
        if (OperatingSystem.IsWindows()) options.Options = FileOptions.DeleteOnClose;
        else options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            var file = new TemporaryFile(new FileStream(path, options), folder);

            // A file without a name disappears when its last user ends, even if killed.
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, e);
        }
    }

    /// <summary>Adds bytes at the end.</summary>
    /// <exception cref="LedgerException">The disk has no room.</exception>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, bytes, Length);
            Length += bytes.Length;
        }
        catch (IOException e)
        {
            throw Refused(_folder, e);
        }
    }

    /// <summary>Reads from an offset and returns the number of bytes; 0 at the end.</summary>
    internal int Read(long at, Span<byte> into) => RandomAccess.Read(_file.SafeFileHandle, into, at);

    public void Dispose() => _file.Dispose();

    private static LedgerException Refused(string folder, Exception e)
    {
        return e is IOException && Full.Contains(e.HResult)
            ? new LedgerException(LedgerProblem.DiskIsFull, $"found no room in {folder} for temporary data", "nothing was changed; make room there, or set TMPDIR to a folder with more room, and try again", e)
            : new LedgerException(LedgerProblem.DiskFailed, $"found that a temporary file in {folder} cannot be written ({e.Message})", "nothing was changed; set TMPDIR to a writable folder, and try again", e);
    }
}
