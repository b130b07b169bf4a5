using System.Text;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>An unexpected fault in the program, at every verb: reported in a sentence with a remedy, never as a stack trace.</summary>
public sealed class OwnFaultTests
{
    // Every write of a verb fails, except for the message about the fault.
    public static TheoryData<string> Verbs =>
    [
        "load ws", "dump copy", "import new.csv --reason r", "observations", "ratings --period 2024-04", "check", "check propose", "check accept none --reason r --by r",
        "changes", "changes --verify", "changes --facts 1", "undo 1", "withdraw definition report quality-dashboard --reason r",
        "collection list", "collection count none --period 2024-04 --reason r", "collection import none new.csv --reason r", "collection breakdown none --by x --period 2024-04",
        "report none --period 2024-04", "backup copy.db", "restore copy.db --store other.db", "spc points.csv", "demo out", "nonsense", "--help",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task AFault_AtTheFirstWrite_IsReportedWithoutATrace(string line)
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nsickness-monthly,trust,2029-01,1.00%\n");
        folder.Write("points.csv", "series,date,value\na,2020-01-01,1\na,2020-02-01,2\n");
        File.Copy(folder.File("plumbline.db"), folder.File("copy.db"));
        if (line.StartsWith("backup", StringComparison.Ordinal)) File.Delete(folder.File("copy.db"));
        var (exitCode, said) = await RunAsync(folder, line.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Contains("found a fault in Plumbline itself (InvalidTimeZoneException: the fault; of two lines", said, StringComparison.Ordinal);
        Assert.Contains("Remedy: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFault_LeavesItsTraceInTheNamedFile()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var file = folder.File("trace.txt");
        Environment.SetEnvironmentVariable("PLUMBLINE_TRACE", file);
        try
        {
            var (_, said) = await RunAsync(folder, ["changes"]);
            Assert.Contains($"its trace in {file}", said, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PLUMBLINE_TRACE", null);
        }

        Assert.Contains("   at Plumbline.Cli", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(TemporaryFolder folder, string[] arguments)
    {
        var place = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path;
        try
        {
            using var said = new MemoryStream();
            var streams = StandardStreams.Over(Stream.Null, new Faulty(Stream.Null), new Faulty(said), TimeProvider.System);
            var exitCode = await Task.Run(() => PlumblineCommand.RunAsync(arguments, streams, CancellationToken.None));
            return (exitCode, Encoding.UTF8.GetString(said.ToArray()));
        }
        finally
        {
            Environment.CurrentDirectory = place;
        }
    }

    private sealed class Faulty(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!buffer.AsSpan(offset, count).StartsWith("found a fault in Plumbline"u8)) throw new InvalidTimeZoneException("the fault;\nof two lines");
            inner.Write(buffer, offset, count);
        }
    }
}
