using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using System.Globalization;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A file system of a few megabytes in memory, to test a full disk. Only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public static string? WhyNot { get; } = Try();

    public SmallDisk(int megabytes)
    {
        Folder = Directory.CreateTempSubdirectory("plumbline-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", Folder) != 0)
            throw new InvalidOperationException(WhyNot);
    }

    public string Folder { get; }

    /// <summary>Sets its size so that this much space is free.</summary>
    public void Leave(int megabytes)
    {
        var disk = new DriveInfo(Folder);
        var kilobytes = ((disk.TotalSize - disk.TotalFreeSpace) / 1024) + (megabytes * 1024L);
        Assert.Equal(0, Run("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={kilobytes}k"), Folder));
    }

    public void Dispose()
    {
        _ = Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "a small disk is mounted as root on Linux";
        var folder = Directory.CreateTempSubdirectory("plumbline-disk-").FullName;
        try
        {
            return Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0 && Run("umount", folder) == 0
                ? null
                : "this root may not mount a file system (a container without that right)";
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static int Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardError = true }).AsNotNull();
        process.WaitForExit();
        return process.ExitCode;
    }
}
