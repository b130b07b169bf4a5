using System.Diagnostics;
using Plumbline.App.Files;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void DraftNotKept_LeavesTheOldFile_AndNoDraft()
    {
        var path = Written("a.csv", "before");
        using (var file = WholeFile.Begin(path)) file.Content.Write("half"u8);

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void FailedWrite_LeavesTheOldFile_AndNoDraft()
    {
        var path = Written("a.csv", "before");
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(".partial")]
    [InlineData(".part")]
    [InlineData(".unfinished")]
    [InlineData(".tmp")]
    public void OtherFileBesideIt_IsLeftAlone(string ending)
    {
        var stranger = Written("a.csv" + ending, "precious");
        WholeFile.WriteText(_folder.File("a.csv"), text => text.Write("new"));

        Assert.Equal("precious", File.ReadAllText(stranger));
        Assert.Equal("new", File.ReadAllText(_folder.File("a.csv")));
    }

    [Fact]
    public void ALink_IsFollowed_ToItsEnd()
    {
        var target = Written("target.csv", "before");
        File.CreateSymbolicLink(_folder.File("first"), target);
        File.CreateSymbolicLink(_folder.File("second"), _folder.File("first"));
        WholeFile.WriteText(_folder.File("second"), text => text.Write("new"));

        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(target, new FileInfo(_folder.File("first")).LinkTarget);
        Assert.NotNull(new FileInfo(_folder.File("second")).LinkTarget);
    }

    [Fact]
    public void LinkToNothing_CreatesItsTarget()
    {
        File.CreateSymbolicLink(_folder.File("link"), _folder.File("to-be"));
        WholeFile.WriteText(_folder.File("link"), text => text.Write("new"));

        Assert.Equal("new", File.ReadAllText(_folder.File("to-be")));
        Assert.NotNull(new FileInfo(_folder.File("link")).LinkTarget);
    }

    [Fact]
    public void TheModeOfAFile_IsKept()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Written("a.csv", "before");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(path, mode);
        WholeFile.WriteText(path, text => text.Write("new"));

        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task APipe_IsWrittenInto_AndStaysAPipe()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = _folder.File("pipe");
        await Tool("mkfifo", pipe);
        var reading = Task.Run(() => File.ReadAllText(pipe));
        WholeFile.WriteText(pipe, text => text.Write("through"));

        Assert.Equal("through", await reading);
        Assert.False(FileIdentity.Of(pipe)!.Value.IsOrdinary);
        Assert.Equal([pipe], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task ADevice_IsWrittenInto_AndStaysADevice()
    {
        // Uses its own node of the null device, never the machine's. Only root can make one.
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return;
        var device = _folder.File("device");
        if (await Tool("mknod", device, "c", "1", "3") != 0) return;
        if (!CanBeOpened(device)) return;
        WholeFile.WriteText(device, text => text.Write("gone"));

        Assert.False(FileIdentity.Of(device)!.Value.IsOrdinary);
        Assert.Equal("", File.ReadAllText(device));
    }

    [Fact]
    public void AFolder_IsRefused()
    {
        Directory.CreateDirectory(_folder.File("inner"));
        Assert.Contains("found a folder", Assert.Throws<IOException>(() => WholeFile.Begin(_folder.File("inner"))).Message, StringComparison.Ordinal);
        Assert.Contains("found no folder", Assert.Throws<IOException>(() => WholeFile.Begin(_folder.File("none/a.csv"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileUnderTwoNames_IsRecognised_ThroughLinksOfEitherKind()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Written("a.db", "x");
        File.CreateSymbolicLink(_folder.File("soft"), path);
        Assert.Equal(0, await Tool("ln", path, _folder.File("hard")));

        Assert.True(FileIdentity.AreOne(path, _folder.File("soft")));
        Assert.True(FileIdentity.AreOne(path, _folder.File("hard")));
        Assert.False(FileIdentity.AreOne(path, Written("b.db", "x")));
        Assert.False(FileIdentity.AreOne(path, _folder.File("none")));
    }

    private string Written(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    // A disk may be mounted with nodev, so that devices on it do not work.
    private static bool CanBeOpened(string device)
    {
        try
        {
            using (File.OpenWrite(device)) return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<int> Tool(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
