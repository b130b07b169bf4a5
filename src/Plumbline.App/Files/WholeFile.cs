using System.Text;

namespace Plumbline.App.Files;

/// <summary>
/// A file that is written in full or not at all: to a draft beside its place, which is flushed to the disk and moved there when
/// <see cref="Keep"/> is called. Every file that a user names is written through it.
/// </summary>
/// <remarks>
/// Links are followed: the target is replaced and the link stays. A pipe, a device or a terminal is never replaced:
/// the draft is copied into it on <see cref="Keep"/>. A killed process leaves a draft with a unique name that ends in <c>.partial</c>.
/// </remarks>
public sealed class WholeFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _target;
    private readonly bool _replaces;
    private bool _kept;

    private WholeFile(string target, bool replaces, string draft, FileStream content) =>
        (_target, _replaces, Draft, Content) = (target, replaces, draft, content);

    /// <summary>The stream for its bytes; it can seek.</summary>
    public FileStream Content { get; }

    /// <summary>The path of the draft.</summary>
    internal string Draft { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its path. The folder must exist.</param>
    /// <exception cref="IOException">The path is a folder or cannot be written.</exception>
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
            throw new IOException($"found no folder {folder}; expected an existing folder: create it, or name another file");
        UnixFileMode? mode = null;
        if (there is not null)
        {
            // A write-protected file may not be replaced either.
            using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
            }

            if (!OperatingSystem.IsWindows()) mode = File.GetUnixFileMode(target);
        }

        var draft = Path.Combine(Path.GetDirectoryName(target)!, NameOfDraft(Path.GetFileName(target)));
        return new(target, replaces: true, draft, Create(draft, mode));
    }

    /// <summary>Whether two paths lead to the same file of bytes, through symbolic or hard links, so that writing one overwrites the other.</summary>
    public static bool AreOneFile(string one, string other) =>
        FileIdentity.Of(one) is { IsOrdinary: true } && FileIdentity.AreOne(one, other);

    /// <summary>Writes a file in full or not at all.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Begin(path);
        write(file.Content);
        file.Keep();
    }

    /// <summary>Writes a file in full or not at all.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Begin(path);
        await write(file.Content);
        file.Keep();
    }

    /// <summary>Writes a text file in UTF-8, in full or not at all.</summary>
    public static void WriteText(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, stream =>
        {
            using var text = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
            write(text);
        });
    }

    /// <summary>Flushes the draft and moves it to its place.</summary>
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

    /// <summary>Deletes a draft that was not kept.</summary>
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

    // A unique name, so that no other file is overwritten, and within the limit of 255 bytes.
    private static string NameOfDraft(string name) => $"{(name.Length > 60 ? name[..60] : name)}.{Guid.NewGuid():N}.partial";
}
