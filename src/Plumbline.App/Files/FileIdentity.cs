using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Plumbline.App.Files;

/// <summary>The identity of what a path leads to, links followed: whether it is an ordinary file, and which file it is under any name.</summary>
/// <remarks>
/// .NET gives neither the type of a file nor its inode. On Linux <c>statx</c> does, with the same layout on every processor
/// (statx(2)). Elsewhere a name below <c>/dev</c> or <c>\\.\</c> counts as a device, and files are compared by their full names.
/// </remarks>
internal readonly record struct FileIdentity
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeAndInode = 0x0001 | 0x0100; // STATX_TYPE, STATX_INO
    private const int ModeAt = 28;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;
    private const int TypeMask = 0xF000; // S_IFMT
    private const int OrdinaryFile = 0x8000; // S_IFREG
    private const int Folder = 0x4000; // S_IFDIR

    private FileIdentity(string name, bool isOrdinary, bool isFolder) => (Name, IsOrdinary, IsFolder) = (name, isOrdinary, isFolder);

    /// <summary>Whether it is a file of bytes: not a pipe, device, socket or folder.</summary>
    internal bool IsOrdinary { get; }

    /// <summary>Whether it is a folder.</summary>
    internal bool IsFolder { get; }

    // Device and inode where the system gives them, otherwise the full name.
    private string Name { get; }

    /// <summary>The identity of what a path leads to; null where nothing is there.</summary>
    internal static FileIdentity? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return Elsewhere(path);
        var answer = new byte[256];
        if (Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeAndInode, answer) != 0) return null;
        var type = BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(ModeAt)) & TypeMask;
        return new(Convert.ToHexString(answer, InodeAt, 8) + Convert.ToHexString(answer, DeviceAt, 8), type == OrdinaryFile, type == Folder);
    }

    /// <summary>What is at a path instead of an ordinary file, in words; null for an ordinary file or nothing.</summary>
    /// <remarks>For folders from others: a link may lead to a file that its author may not read, and a pipe or a device may never end.</remarks>
    internal static string? NotOrdinary(string path) =>
        new FileInfo(path).LinkTarget is { } target ? $"a link to {target}"
        : Of(path) is not { IsOrdinary: false } there ? null
        : there.IsFolder ? "a folder" : "a pipe or a device";

    /// <summary>Whether two paths lead to one file, through links of either kind.</summary>
    internal static bool AreOne(string one, string other) =>
        Of(one) is { } first && Of(other) is { } second && string.Equals(first.Name, second.Name, StringComparison.Ordinal);

    /// <summary>The full name of what a path leads to, all links followed, even if nothing is there.</summary>
    internal static string Followed(string path)
    {
        // A relative link resolves correctly only from the full name.
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    /// <summary>Whether a path is a system name for a device or an open file, such as /dev/stdout.</summary>
    internal static bool IsOfTheSystem(string path) =>
        Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) ? !full.StartsWith("/dev/shm/", StringComparison.Ordinal) : full.StartsWith("/proc/", StringComparison.Ordinal) || full.StartsWith(@"\\.\", StringComparison.Ordinal));

    private static FileIdentity? Elsewhere(string path)
    {
        var full = Followed(path);
        if (Directory.Exists(full)) return new(full, isOrdinary: false, isFolder: true);
        return IsOfTheSystem(full) || File.Exists(full) ? new(full, !IsOfTheSystem(full), isFolder: false) : null;
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
