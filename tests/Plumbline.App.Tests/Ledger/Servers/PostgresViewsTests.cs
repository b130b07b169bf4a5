using System.Globalization;
using Npgsql;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.Commentaries;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tables;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>The views for those who read by SQL say what the typed tables say, and give no right to anything else.</summary>
[NeedsPostgres]
public sealed class PostgresViewsTests
{
    [LedgerFact]
    public async Task Views_SayWhatTheTablesSay()
    {
        var address = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        foreach (var sample in new[] { "community-trust", "county-council" })
        {
            var workspace = ReadWorkspace.Run(Repository.Sample(sample)).Workspace!;
            await LoadWorkspace.RunAsync(ledger, workspace, Actor.OwnMachine("tester"), "test");
            await WithdrawAndReviseAsync(ledger, workspace.Settings.Code);
            var definitions = await ReadDefinitions.RunAsync(ledger, workspace.Settings.Code);
            var (of, all) = (definitions.Workspace, $"WHERE organisation = '{workspace.Settings.Code}'");
            await SameAsync(address, $"organisations {all}", OrganisationsTable.Table, [definitions], "organisation", "name", "change");
            await SameAsync(address, $"indicators {all}", IndicatorsTable.Table, of.Indicators);
            await SameAsync(address, $"units {all}", UnitsTable.Table, of.Units.Where(unit => unit.Aliases.IsEmpty));
            await SameAsync(address, $"targets {all}", TargetsTable.Table, of.Targets);
            await SameAsync(address, $"benchmarks {all}", BenchmarksTable.Table, of.Benchmarks, "indicator", "comparator", "period", "value", "note");
            await SameAsync(address, $"commentary {all}", CommentaryTable.Table, of.Commentaries);
            var figures = await ReadFigures.RunAsync(ledger, workspace.Settings.Code, ObservationQuery.All).ToListAsync();
            string[] columns = ["indicator", "unit", "period", "value", "status", "provisional", "note", "change", "aspect", "source-note", "doubtful", "first-day"];
            await SameAsync(address, $"observations {all}", FiguresForPrograms.Of(of.Settings.Calendar), figures, columns);
            await SameAsync(address, $"observations {all} AND number IS NOT NULL", FiguresForPrograms.Of(of.Settings.Calendar), figures.Where(figure => IsPlain(figure.Fact.Value)), "indicator", "period", "number");
        }
    }

    [LedgerFact]
    public async Task Reader_OfTheViews_ReadsAndWritesNothingElse()
    {
        var admin = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        await using var ledger = await LedgerStore.OpenAsync(admin, OpenMode.Create, TimeProvider.System);
        var sample = ReadWorkspace.Run(Repository.Sample("county-council")).Workspace!;
        await LoadWorkspace.RunAsync(ledger, sample, Actor.OwnMachine("tester"), "test");
        var guide = await File.ReadAllTextAsync(Repository.Path("docs", "reference", "api.md"));
        var start = guide.IndexOf("```sql\n", StringComparison.Ordinal) + 7;
        await ExecuteAsync(admin, "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'power_bi') THEN DROP OWNED BY power_bi; DROP ROLE power_bi; END IF; END $$;" + guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);
        var reader = (StoreAddress.Postgres)StoreAddress.Parse(new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Username = "power_bi" }.ConnectionString);
        Assert.Equal((long)sample.Observations.Count, await ScalarAsync(reader, "SELECT count(*) FROM plumbline_read.observations"));
        Assert.Equal((long)sample.Indicators.Count, await ScalarAsync(reader, "SELECT count(*) FROM plumbline_read.indicators"));
        foreach (var sql in new[]
        {
            "SELECT * FROM plumbline.observation", "SELECT * FROM plumbline.blob", "INSERT INTO plumbline.term VALUES (1, 99, 'x')", "DELETE FROM plumbline_read.changes", "UPDATE plumbline_read.changes SET reason = 'x'",
            "CREATE TABLE plumbline_read.x (n integer)", "CREATE TABLE plumbline.x (n integer)", "TRUNCATE plumbline.change",
        })
            Assert.Contains((await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(reader, sql))).SqlState, (string[])["42501", "55000"]);
        await ExecuteAsync(admin, "DROP OWNED BY power_bi; DROP ROLE power_bi;");
    }

    // A store of an owner who may not make a schema is made without the views.
    [LedgerFact]
    public async Task Owner_WithoutTheRightToMakeASchema_MakesTheStoreWithoutViews()
    {
        var admin = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        await ExecuteAsync(admin, "CREATE ROLE bound_owner LOGIN; CREATE SCHEMA plumbline AUTHORIZATION bound_owner;");
        var owner = (StoreAddress.Postgres)StoreAddress.Parse(new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Username = "bound_owner" }.ConnectionString);
        await using (var ledger = await LedgerStore.OpenAsync(owner, OpenMode.Create, TimeProvider.System))
            Assert.Empty(await ledger.InspectAsync());
        Assert.False((bool)(await ScalarAsync(admin, "SELECT to_regnamespace('plumbline_read') IS NOT NULL"))!);
        await ExecuteAsync(admin, "DROP OWNED BY bound_owner CASCADE; DROP ROLE bound_owner;");
    }

    private static bool IsPlain(string value) => System.Text.RegularExpressions.Regex.IsMatch(value, "^(-?£?[0-9,]+([.][0-9]+)?%?|[0-9]+/[0-9]*[1-9][0-9]*)$");

    private static async Task WithdrawAndReviseAsync(ILedger ledger, string organisation)
    {
        var two = (await ledger.ObservationsAsync(organisation, ObservationQuery.All).Take(2).ToListAsync()).ConvertAll(row => row.Fact);
        await Facts.WriteAsync(ledger, organisation, two[0] with { Value = "77", Status = "reported" }, ObservationFact.Withdrawal(two[1].Indicator, two[1].Unit, two[1].Period, two[1].FirstDay, two[1].Frequency) with { Aspect = two[1].Aspect });
    }

    // Every row of the one is a row of the other, whatever their order.
    private static async Task SameAsync<T>(StoreAddress.Postgres address, string view, Table<T> table, IEnumerable<T> rows, params string[] names)
    {
        var columns = names.Length == 0 ? table.Columns : [.. names.Select(name => table.Columns.Single(column => column.Name == name))];
        var expected = rows.Select(row => string.Join('|', columns.Select(column => Cell(column, row)))).Order(StringComparer.Ordinal).ToList();
        var found = new List<string>();
        await using var connection = await OpenAsync(address);
#pragma warning disable CA2100 // The test's own.
        await using var command = new NpgsqlCommand($"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Name.Replace('-', '_')}\""))} FROM plumbline_read.{view}", connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    private static string Cell<T>(Column<T> column, T row)
    {
        var cell = new TextCell();
        column.Write(row, cell);
        return column.Type == CellType.Number && decimal.TryParse(cell.Written, CultureInfo.InvariantCulture, out var number) ? Rounded(number) : cell.Written;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "",
        bool isSo => isSo ? "yes" : "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => Rounded(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Rounded(decimal number) => Math.Round(number, 8).ToString("0.########", CultureInfo.InvariantCulture);

    private static async Task<NpgsqlConnection> OpenAsync(StoreAddress.Postgres address)
    {
        var connection = new NpgsqlConnection(address.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(StoreAddress.Postgres address, string sql) => await ScalarAsync(address, sql);

    private static async Task<object?> ScalarAsync(StoreAddress.Postgres address, string sql)
    {
        await using var connection = await OpenAsync(address);
#pragma warning disable CA2100 // The guide's own, and the test's.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
