using System.Text;

namespace Plumbline.App.Files;

/// <summary>
/// A file that is written whole or not at all: beside its place under a name of its own, flushed to the disk, and moved there when
/// <see cref="Keep"/> is called. Every file that somebody names is written through it.
/// </summary>
/// <remarks>
/// A link is followed, so that the file it leads to is replaced and the link stays. A pipe, a device or a terminal is never replaced:
/// what was written goes into it when it is kept. What a process leaves that is killed meanwhile ends in <c>.partial</c>, and is no other file's name.
/// </remarks>
public sealed class WholeFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _target;
    private readonly bool _replaces;
    private bool _kept;

    private WholeFile(string target, bool replaces, string draft, FileStream content) =>
        (_target, _replaces, Draft, Content) = (target, replaces, draft, content);

    /// <summary>Where its bytes are written; can be sought in.</summary>
    public FileStream Content { get; }

    /// <summary>The file that holds them until it is kept.</summary>
    internal string Draft { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its place. The folder must be there.</param>
    /// <exception cref="IOException">The place is a folder, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static WholeFile Begin(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var there = FileIdentity.Of(path);
        if (there is { IsFolder: true }) throw new IOException($"found a folder at {path}; expected the name of a file to write");
        if (there is { IsOrdinary: false } || FileIdentity.IsOfTheSystem(path))
        {
            var apart = Path.Combine(Path.GetTempPath(), NameOfDraft("plumbline"));
            return new(path, replaces: false, apart, Create(apart, mode: null));
        }

        var target = FileIdentity.Followed(path);
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new IOException($"found no folder {folder}; expected one that is there: make it, or name another file");
        UnixFileMode? mode = null;
        if (there is not null)
        {
            // A file that may not be written may not be replaced either.
            using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
            }

            if (!OperatingSystem.IsWindows()) mode = File.GetUnixFileMode(target);
        }

        var draft = Path.Combine(Path.GetDirectoryName(target)!, NameOfDraft(Path.GetFileName(target)));
        return new(target, replaces: true, draft, Create(draft, mode));
    }

    /// <summary>Whether two paths lead to one file of bytes, through links of either kind: what is written to one is written over the other.</summary>
    public static bool AreOneFile(string one, string other) =>
        FileIdentity.Of(one) is { IsOrdinary: true } && FileIdentity.AreOne(one, other);

    /// <summary>Writes a file whole.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Begin(path);
        write(file.Content);
        file.Keep();
    }

    /// <summary>Writes a file whole.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Begin(path);
        await write(file.Content);
        file.Keep();
    }

    /// <summary>Writes a file of text in UTF-8 whole.</summary>
    public static void WriteText(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, stream =>
        {
            using var text = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
            write(text);
        });
    }

    /// <summary>Ends the writing and puts the file in its place.</summary>
    public void Keep()
    {
        if (_replaces)
        {
            Content.Flush(flushToDisk: true);
            Content.Dispose();
            File.Move(Draft, _target, overwrite: true);
        }
        else
        {
            Content.Position = 0;
            using (var place = new FileStream(_target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) Content.CopyTo(place);
            Content.Dispose();
            File.Delete(Draft);
        }

        _kept = true;
    }

    /// <summary>Throws away what was not kept.</summary>
    public void Dispose()
    {
        if (_kept) return;
        Content.Dispose();
        File.Delete(Draft);
    }

    private static FileStream Create(string draft, UnixFileMode? mode)
    {
        var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16);
        if (mode is { } known && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, known);
        return file;
    }

    // Of nobody else, so that no file that happens to be called so is lost; within the 255 bytes that a name may have.
    private static string NameOfDraft(string name) => $"{(name.Length > 60 ? name[..60] : name)}.{Guid.NewGuid():N}.partial";
}
