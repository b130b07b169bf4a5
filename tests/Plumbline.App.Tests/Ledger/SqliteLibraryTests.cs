using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger;

/// <summary>The SQLite library that the program carries, and how a store sets it.</summary>
public sealed class SqliteLibraryTests
{
    // 3.51.3 mends a fault by which two connections can damage a file with a write-ahead log: https://sqlite.org/wal.html
    [Fact]
    public async Task Version_HasTheMendedLog() =>
        Assert.True(Version.Parse(await AskAsync("SELECT sqlite_version()", OpenMode.Create)) >= new Version(3, 51, 3));

    [Theory]
    [InlineData("SELECT sqlite_compileoption_used('ENABLE_FTS5')", "1")]
    [InlineData("SELECT json_extract('[1,2]', '$[1]')", "2")]
    public async Task Library_HasSearchAndJson(string question, string answer) => Assert.Equal(answer, await AskAsync(question, OpenMode.Create));

    // No test can cut the power; these are the settings under which a commit outlives it.
    [Theory]
    [InlineData(OpenMode.Create, "PRAGMA synchronous", "2")]
    [InlineData(OpenMode.Write, "PRAGMA synchronous", "2")]
    [InlineData(OpenMode.Create, "PRAGMA journal_mode", "wal")]
    [InlineData(OpenMode.Write, "PRAGMA journal_mode", "wal")]
    [InlineData(OpenMode.Write, "PRAGMA foreign_keys", "1")]
    public async Task Store_IsSetToKeepWhatItCommits(OpenMode mode, string setting, string expected) => Assert.Equal(expected, await AskAsync(setting, mode));

    private static async Task<string> AskAsync(string question, OpenMode mode)
    {
        using var folder = new TemporaryFolder();
        var address = (StoreAddress.Sqlite)StoreAddress.Parse(Path.Combine(folder.Path, "store.db"));
        // A store turns on its log when it is opened, and the file remembers it.
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        await using var dialect = new SqliteDialect(address, mode);
        await using var session = await dialect.WriteAsync("sample-trust", () => { }, CancellationToken.None);
        return Assert.IsType<string>(await session.FirstAsync(question, values: null, row => row.GetString(0), CancellationToken.None));
    }
}
