using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.App.Ledger.Stores;
using SQLitePCL;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>Files that are not a store, or are damaged: each is refused with a message and left unchanged.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private const string Trust = "sample-trust";
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-file-").FullName;
    private byte[] _sound = [];

    private string File => Path.Combine(_folder, "store.db");

    public async ValueTask InitializeAsync()
    {
        await using (var ledger = await OpenAsync(OpenMode.Create))
        {
            await ledger.WriteAsync(Trust, [.. Enumerable.Range(0, 1000).Select(i => Month($"i{i % 20}", "2024-01", $"{i}", $"u{i / 20}"))]);
            await ledger.WriteAsync(Trust, [.. Enumerable.Range(0, 50).Select(i => Unit($"u{i}", new string('b', 500)))]);
        }

        _sound = await System.IO.File.ReadAllBytesAsync(File);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Open_TruncatedFile_IsRefusedAndUnchanged()
    {
        var lengths = Enumerable.Range(1, 40).Select(i => (int)((long)_sound.Length * i / 41)).Concat([1, 15, 16, 99, 100, 4095, 4096, _sound.Length - 1]);
        foreach (var length in lengths)
            await RefusedAndLeftAsync(_sound[..length], $"cut to {length}");
    }

    [Fact]
    public async Task Open_OverwrittenPage_IsRefusedAndUnchanged()
    {
        var random = new Random(3);
        for (var page = 0; page < _sound.Length / 4096; page++)
        {
            var broken = _sound.ToArray();
            random.NextBytes(broken.AsSpan(page * 4096, 4096));
            await RefusedAndLeftAsync(broken, $"page {page} of noise");
            broken = _sound.ToArray();
            broken.AsSpan(page * 4096, 4096).Clear();
            await RefusedAndLeftAsync(broken, $"page {page} of zeros");
        }
    }

    [Fact]
    public async Task Open_OverwrittenFigure_CanBeReadButNotWrittenTo()
    {
        var broken = _sound.ToArray();
        // In a row the value follows the period; the digits alone might also occur in a hash.
        var at = broken.AsSpan().IndexOf("2024-01987"u8);
        "2024-01123"u8.CopyTo(broken.AsSpan(at));
        await System.IO.File.WriteAllBytesAsync(File, broken);
        await using (var ledger = await OpenAsync(OpenMode.Read))
            Assert.Equal(At(1), (await ledger.VerifyAsync(Trust)).FirstBreak?.Change);

        foreach (var mode in new[] { OpenMode.Write, OpenMode.Create })
        {
            var refusal = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(mode));
            Assert.Equal(LedgerProblem.StoreIsDamaged, refusal.Problem);
            Assert.Contains($"change 1 of {Trust}", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(broken, await System.IO.File.ReadAllBytesAsync(File));
        }
    }

    [Fact]
    public async Task Open_FlippedBit_IsRefusedOrHasNoEffect()
    {
        var random = new Random(7);
        var (said, refused) = (await SaysAsync(_sound), 0);
        for (var flip = 0; flip < 120; flip++)
        {
            var broken = _sound.ToArray();
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                // A flipped bit between rows, or on the page of an empty table, has no effect.
                Assert.Equal(said, await SaysAsync(broken));
            }
            catch (LedgerException)
            {
                refused++;
                Assert.Equal(broken, await System.IO.File.ReadAllBytesAsync(File));
            }
        }

        Assert.InRange(refused, 30, 120);

        async Task<string> SaysAsync(byte[] content)
        {
            await System.IO.File.WriteAllBytesAsync(File, content);
            await using var ledger = await OpenAsync(OpenMode.Write);
            return await ledger.ValuesAsync(Trust) + string.Join(" ", (await ledger.DefinitionsAsync(Trust, DefinitionQuery.All)).Select(row => row.Body));
        }
    }

    [Fact]
    public async Task Open_NotAStore_IsRefusedAndUnchanged()
    {
        await RefusedAndLeftAsync("indicator,unit,period,value\n"u8.ToArray(), "text");
        await RefusedAndLeftAsync([.. Enumerable.Repeat((byte)'x', 9000)], "long text");
        await using (var other = new SqliteConnection($"Data Source={File}2;Pooling=false"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE cats (name text)";
            await command.ExecuteNonQueryAsync();
        }

        await RefusedAndLeftAsync(await System.IO.File.ReadAllBytesAsync(File + "2"), "another program's");
        await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(StoreAddress.Parse(_folder), OpenMode.Create, TimeProvider.System));
    }

    [Theory]
    [InlineData(OpenMode.Read)]
    [InlineData(OpenMode.Write)]
    [InlineData(OpenMode.Create)]
    public async Task Open_Pipe_IsRefusedWithoutWaiting(OpenMode mode)
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(_folder, "pipe");
        using (var made = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("mkfifo", [pipe]) { UseShellExecute = false })!) await made.WaitForExitAsync();
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(StoreAddress.Parse(pipe), mode, TimeProvider.System));
        Assert.Equal(LedgerProblem.NotAStore, refusal.Problem);
        Assert.Contains("a pipe or a device", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_EmptyFile_IsAcceptedOnlyForCreating()
    {
        await System.IO.File.WriteAllBytesAsync(File, []);
        await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(OpenMode.Read));
        await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(OpenMode.Write));
        await using var made = await OpenAsync(OpenMode.Create);
        Assert.Empty(await made.OrganisationsAsync());
    }

    [Fact]
    public async Task Restore_OverADamagedFile_RenamesIt()
    {
        await System.IO.File.WriteAllBytesAsync(File + ".backup", _sound);
        await System.IO.File.WriteAllBytesAsync(File, _sound[..9000]);
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.RestoreAsync(File + ".backup", StoreAddress.Parse(File), overwrite: false, new FixedClock()));
        Assert.Equal(LedgerProblem.AlreadyThere, refusal.Problem);
        Assert.Equal(9000, new FileInfo(File).Length);

        await LedgerStore.RestoreAsync(File + ".backup", StoreAddress.Parse(File), overwrite: true, new FixedClock());
        await using var ledger = await OpenAsync(OpenMode.Write);
        Assert.True((await ledger.VerifyAsync(Trust)).Intact);
        Assert.Equal(9000, new FileInfo(File + ".before-restore-20240415T093000Z").Length);
    }

    [Fact]
    public async Task Open_OneFileOnce_LeavesOneFile()
    {
        await using (await OpenAsync(OpenMode.Write))
        {
        }

        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    // A statement left to the garbage collector may be missed when its connection closes, so that the file stays open with the log beside it.
    [Fact]
    public async Task Read_ToTheEndOrNot_LeavesNoStatementOpen()
    {
        await using var dialect = new SqliteDialect((StoreAddress.Sqlite)StoreAddress.Parse(File), OpenMode.Read);
        await using var session = await dialect.ReadAsync(CancellationToken.None);
        Assert.Equal(1000, (await session.ListAsync("SELECT value FROM observation", values: null, row => row.GetString(0), CancellationToken.None)).Count);
        Assert.NotNull(await session.FirstAsync("SELECT value FROM observation", values: null, row => row.GetString(0), CancellationToken.None));

        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_db_status(((SqliteConnection)session.Connection).Handle, raw.SQLITE_DBSTATUS_STMT_USED, out var bytes, out _, resetFlg: 0));
        Assert.Equal(0, bytes);
    }

    private async Task RefusedAndLeftAsync(byte[] content, string what)
    {
        foreach (var mode in Enum.GetValues<OpenMode>())
        {
            await System.IO.File.WriteAllBytesAsync(File, content);
            try
            {
                await using var ledger = await OpenAsync(mode);
                Assert.Fail($"{what}, {mode}: opened");
            }
            catch (LedgerException e)
            {
                Assert.True(e.Problem is LedgerProblem.StoreIsDamaged or LedgerProblem.NotAStore or LedgerProblem.StoreIsNewer, $"{what}, {mode}: {e.Problem} {e.Message}");
                Assert.NotEmpty(e.Remedy);
            }

            var after = await System.IO.File.ReadAllBytesAsync(File);
            Assert.True(content.AsSpan().SequenceEqual(after), $"{what}, {mode}: written to");
        }
    }

    private Task<ILedger> OpenAsync(OpenMode mode) => LedgerStore.OpenAsync(StoreAddress.Parse(File), mode, TimeProvider.System);
}
