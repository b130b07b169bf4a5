using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger;

/// <summary>The SQLite library that the program carries.</summary>
public sealed class SqliteLibraryTests
{
    // 3.51.3 fixes a bug by which two connections can corrupt a file with a write-ahead log: https://sqlite.org/wal.html
    [Fact]
    public async Task Version_HasTheLogFix() =>
        Assert.True(Version.Parse(await AskAsync("SELECT sqlite_version()")) >= new Version(3, 51, 3));

    [Theory]
    [InlineData("SELECT sqlite_compileoption_used('ENABLE_FTS5')", "1")]
    [InlineData("SELECT json_extract('[1,2]', '$[1]')", "2")]
    public async Task Library_HasSearchAndJson(string question, string answer) => Assert.Equal(answer, await AskAsync(question));

    private static async Task<string> AskAsync(string question)
    {
        using var folder = new TemporaryFolder();
        var address = (StoreAddress.Sqlite)StoreAddress.Parse(Path.Combine(folder.Path, "store.db"));
        await using var dialect = new SqliteDialect(address, OpenMode.Create);
        await using var session = await dialect.ReadAsync(CancellationToken.None);
        return Assert.IsType<string>(await session.FirstAsync(question, values: null, row => row.GetString(0), CancellationToken.None));
    }
}
