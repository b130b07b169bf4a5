using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;

namespace Plumbline.App.Tests.Access;

public sealed class SqliteAccessTests : AccessCompliance
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File($"store-{Guid.NewGuid():N}.db")));

    protected override Task<StoreAddress> OtherAddressAsync() =>
        PostgresServer.WhyNot is null ? PostgresServer.NewDatabaseAsync() : NewAddressAsync();

    [Fact]
    public async Task WhatIsErased_IsInNoByteOfTheFileOrItsLog()
    {
        var account = await AddAsync("erasableperson");
        for (var i = 0; i < 40; i++) await AddAsync($"another-{i}");
        await RenameAccount.RunAsync(Ledger, Owner, account, PersonName.Parse("Zelda Erasableperson").Value, EmailAddress.Parse("zelda.erasableperson@example.org").Value);
        await TamperAsync($"INSERT INTO begun_import (import, account, organisation, settings, version, made_at) VALUES ('i', '{account}', 'small', '', 0, 1)");
        await TamperAsync($"INSERT INTO draft (account, organisation, address, version, based_on, fields, typed_in, turn, saved_at) VALUES ('{account}', 'small', 'x', 1, 1, 'erasableperson wrote', '', 1, 1)");
        // Longer than a page of the file.
        await TamperAsync($"INSERT INTO upload (import, number, name, content) VALUES ('i', 1, 'x.csv', CAST('{string.Concat(Enumerable.Repeat("erasableperson,", 2_000))}' AS blob))");
        Assert.Contains("erasableperson", await BytesAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.True((await EraseAccount.RunAsync(Ledger, Owner, account)).Succeeded);
        Assert.DoesNotContain("erasableperson", await BytesAsync(), StringComparison.OrdinalIgnoreCase);

        async Task<string> BytesAsync()
        {
            var path = ((StoreAddress.Sqlite)Address).Path;
            var text = "";
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Where(static file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                text += await reader.ReadToEndAsync();
            }

            return text;
        }
    }

    protected override async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={((StoreAddress.Sqlite)Address).Path};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

[NeedsPostgres]
public sealed class PostgresAccessTests : AccessCompliance
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();

    protected override Task<StoreAddress> OtherAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File($"store-{Guid.NewGuid():N}.db")));

    protected override async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)Address).ConnectionString + ";Search Path=plumbline;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
