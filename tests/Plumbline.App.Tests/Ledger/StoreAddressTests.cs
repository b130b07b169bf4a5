using Npgsql;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("plumbline.db")]
    [InlineData("folder/with spaces; and = signs/figures.db")]
    [InlineData("C:\\figures\\plumbline.db")]
    public void Parse_Path_IsAFile(string text) =>
        Assert.Equal(new StoreAddress.Sqlite(text), StoreAddress.Parse(text));

    [Theory]
    [InlineData("postgres://ann:s%40cret@db.example:5433/figures?sslmode=verify-full", "db.example", 5433, "figures", "ann", "s@cret")]
    [InlineData("postgresql://db.example/figures", "db.example", 5432, "figures", null, null)]
    [InlineData("postgresql:///figures?host=/var/run/postgresql", "/var/run/postgresql", 5432, "figures", null, null)]
    [InlineData("Host=db.example;Port=5433;Database=figures;Username=ann;Password=s@cret", "db.example", 5433, "figures", "ann", "s@cret")]
    [InlineData("Server=db.example;Database=figures", "db.example", 5432, "figures", null, null)]
    public void Parse_Server_IsReadInEitherForm(string text, string host, int port, string database, string? user, string? password)
    {
        var address = Assert.IsType<StoreAddress.Postgres>(StoreAddress.Parse(text));
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);

        Assert.Equal((host, port, database, user, password), (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password));
        Assert.DoesNotContain("cret", address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SslMode_IsUnderstoodAsLibpqSpellsIt() =>
        Assert.Equal(
            SslMode.VerifyFull,
            new NpgsqlConnectionStringBuilder(((StoreAddress.Postgres)StoreAddress.Parse("postgres://h/d?sslmode=verify-full")).ConnectionString).SslMode);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("postgres://ann:secret@host:notaport/x")]
    [InlineData("postgres://ann:secret@host/x?nosuchsetting=1")]
    [InlineData("Host=h;NoSuchSetting=secret")]
    public void Parse_WhatIsNone_IsRefusedWithoutTellingSecrets(string text)
    {
        var refusal = Assert.Throws<LedgerException>(() => StoreAddress.Parse(text));
        Assert.Equal(LedgerProblem.InvalidAddress, refusal.Problem);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PathWithOddLetters_IsThatFile()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-odd-").FullName;
        try
        {
            var file = Path.Combine(folder, "it's a “store”; é = 1?.db");
            await using (await LedgerStore.OpenAsync(StoreAddress.Parse(file), OpenMode.Create, TimeProvider.System))
            {
            }

            Assert.Equal([file], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Open_ServerThatIsNot_IsUnreachable()
    {
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(StoreAddress.Parse("Host=127.0.0.1;Port=1;Database=d;Username=u;Timeout=2"), OpenMode.Read, TimeProvider.System));
        Assert.Equal(LedgerProblem.Unreachable, refusal.Problem);
        Assert.Contains("127.0.0.1:1/d", refusal.Message, StringComparison.Ordinal);
    }
}
