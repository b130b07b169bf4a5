using System.Reflection;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>Fails for a kind that is not registered, or a column that is read but not written; either would lose what users wrote.</summary>
[NeedsPostgres]
public sealed class KindsTests : IDisposable
{
    private const string Organisation = "moor";

    private readonly TemporaryFolder _folder = new();

    public KindsTests() => MadeUpWorkspace.WriteInto(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryKind_HasAMadeUpValue()
    {
        Assert.Empty(MadeUpWorkspace.Forgotten);
        var workspace = Read(_folder.Path);
        Assert.All(Kinds.All, kind => Assert.NotEmpty(kind.Facts(workspace)));
    }

    // A class whose constructor takes an argument is the table of one line list or register, not a kind.
    [Fact]
    public void EveryKind_IsInTheList() => Assert.Equal(
        typeof(DefinitionKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DefinitionKind)) && !type.IsAbstract && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public, []) is not null).Select(type => type.Name).Order(StringComparer.Ordinal),
        Kinds.All.Select(kind => kind.GetType().Name).Order(StringComparer.Ordinal));

    // The row of a return has no field, which tells it from the rows of its answers.
    [Fact]
    public void EveryColumn_HasAMadeUpValue() => Assert.Equal(
        ["returns/returns.csv: field"],
        from file in Kinds.All.SelectMany(kind => kind.Dump(Read(_folder.Path))).OfType<DumpedTable>()
        from column in Enumerable.Range(0, file.Columns.Count)
        where file.Rows.All(row => string.IsNullOrEmpty(row.Cells[column]))
        select $"{file.File}: {file.Columns[column]}");

    [Fact]
    public void NamesPlacesAndTypes_EachBelongToOneKind()
    {
        Assert.Equal(Kinds.All.Count, Kinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.Distinct(Kinds.All.Where(kind => kind.ReadWith is null).Select(kind => kind.Place));
        Assert.Equal(Kinds.All.Count, Kinds.All.Select(ValueOf).Distinct().Count());
        Assert.All(Kinds.All, kind => Assert.Same(kind, Kinds.Find(kind.Name)));
    }

    [LedgerFact]
    public async Task EveryKind_ThroughSqlite_IsByteForByteTheSame()
    {
        using var store = new TemporaryFolder();
        await RoundTripAsync(StoreAddress.Parse(store.File("a.db")));
    }

    [LedgerFact]
    public async Task EveryKind_ThroughPostgres_IsByteForByteTheSame() => await RoundTripAsync(await PostgresServer.NewDatabaseAsync());

    [LedgerFact]
    public async Task EveryKind_CanBeWithdrawnAndRestored_UnlessSomethingDependsOnIt()
    {
        using var store = new TemporaryFolder();
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store.File("a.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, Read(_folder.Path), Actor.OwnMachine("tester"), "test");
        var held = new List<string>();
        foreach (var kind in Kinds.All.Where(kind => kind.CanBeWithdrawn))
        {
            var row = (await ledger.DefinitionsAsync(Organisation, Of(kind)))[0];
            var key = FactName.KeyOf(row.Parent, row.Key);
            var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
            try
            {
                await WithdrawDefinition.RunAsync(ledger, definitions, kind.Name, key, Actor.OwnMachine("tester"), "test");
            }
            catch (LedgerException refusal) when (refusal.Problem == LedgerProblem.InvalidFact)
            {
                held.Add(kind.Name.Name);
                continue;
            }

            var number = (await ledger.HeadAsync(Organisation))!;
            Assert.DoesNotContain(await ledger.DefinitionsAsync(Organisation, Of(kind)), other => (other.Parent, other.Key) == (row.Parent, row.Key));
            await UndoChange.RunAsync(ledger, Organisation, number, Actor.OwnMachine("tester"));
            Assert.Contains(await ledger.DefinitionsAsync(Organisation, Of(kind)), other => (other.Parent, other.Key) == (row.Parent, row.Key));
        }

        Assert.Equal(["unit", "breakdown", "indicator", "register", "contract", "benchmark", "resource-scheme", "check", "collection", "form", "objective", "assurance-question", "assurance-opinion", "risk", "action"], held);
        await DumpAsync(ledger, store.File("dump"));
        AssertWritten(store.File("dump"));
    }

    [LedgerFact]
    public async Task KindOfANewerVersion_IsRefusedByName()
    {
        using var store = new TemporaryFolder();
        foreach (var address in new[] { StoreAddress.Parse(store.File("a.db")), await PostgresServer.NewDatabaseAsync() })
        {
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            await LoadWorkspace.RunAsync(ledger, Read(_folder.Path), Actor.OwnMachine("tester"), "test");
            await ledger.WriteAsync(Organisation, new DefinitionFact(FactKind.Of("horoscope"), "k", "{}"));
            var refusal = await Assert.ThrowsAsync<LedgerException>(() => ReadDefinitions.RunAsync(ledger, Organisation));
            Assert.Contains("found definitions of kind “horoscope”; expected one of settings, unit, ", refusal.Message, StringComparison.Ordinal);
            Assert.NotNull((await ReadDefinitions.RunAsync(ledger, Organisation, Facts.At(1))).FindReport("wards"));
        }
    }

    [LedgerFact]
    public async Task LoadThatContradictsTheLedger_LoadsNothing()
    {
        using var store = new TemporaryFolder();
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store.File("a.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, Read(_folder.Path), Actor.OwnMachine("tester"), "test");
        File.Delete(_folder.File("reports", "wards.yaml"));
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(ledger, Read(_folder.Path), Actor.OwnMachine("tester"), "test"));
        _folder.Write("indicators.csv", File.ReadAllText(_folder.File("indicators.csv")).Replace(",Safe,", ",Sound,", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LoadWorkspace.RunAsync(ledger, Read(_folder.Path), Actor.OwnMachine("tester"), "test"));
        Assert.Contains("conflict with the ledger: found ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in block dashboard", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReference_NamesEveryPlaceAndColumn()
    {
        var page = File.ReadAllText(Repository.Path("docs", "reference", "workspace.md"));
        Assert.All(Kinds.All, kind => Assert.Contains($"\n{kind.Place} ", page, StringComparison.Ordinal));
        foreach (var table in Kinds.All.SelectMany(kind => kind.Dump(Read(_folder.Path))).OfType<DumpedTable>().Where(table => !table.File.StartsWith("collections/", StringComparison.Ordinal) && !table.File.StartsWith("registers/", StringComparison.Ordinal)))
        {
            var heading = table.File.StartsWith("returns/", StringComparison.Ordinal) ? $"{Kinds.Returns.Place}" : table.File;
            var section = page[page.IndexOf($"\n## {heading}", StringComparison.Ordinal)..];
            section = section[..(section.IndexOf("\n## ", 1, StringComparison.Ordinal) is var end and > 0 ? end : section.Length)].Replace(',', '`');
            Assert.All(table.Columns, column => Assert.Contains($"`{column}`", section, StringComparison.Ordinal));
        }
    }

    private static DefinitionQuery Of(DefinitionKind kind) => new() { Kind = kind.Name };

    private async Task RoundTripAsync(StoreAddress address)
    {
        using var dumps = new TemporaryFolder();
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        var workspace = Read(_folder.Path);
        await LoadWorkspace.RunAsync(ledger, workspace, Actor.OwnMachine("tester"), "test");
        Assert.Equal(
            Kinds.All.SelectMany(kind => kind.Facts(workspace)).Select(fact => (fact.Kind.Name, fact.Parent, fact.Key, fact.Body)).Order(),
            (await ledger.DefinitionsAsync(Organisation, DefinitionQuery.All)).Select(row => (row.Kind.Name, row.Parent, row.Key, (string?)row.Body)).Order());
        var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
        Assert.All(Kinds.All.Where(kind => kind.IsInPicture), kind => Assert.Equal(Keys(kind, workspace), Keys(kind, definitions.Workspace)));
        await DumpAsync(ledger, dumps.File("dump"));
        AssertWritten(dumps.File("dump"));
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(ledger, Read(dumps.File("dump")), Actor.OwnMachine("tester"), "test"));
    }

    private static void AssertWritten(string dump)
    {
        var files = MadeUpWorkspace.Files.Values.SelectMany(files => files).ToList();
        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(dump, file.File))));
        Assert.Equal(files.Count + 1, Directory.GetFiles(dump, "*", SearchOption.AllDirectories).Length);
    }

    private static IEnumerable<string> Keys(DefinitionKind kind, Workspace workspace) => kind.Facts(workspace).Select(fact => fact.Key + fact.Body).Order(StringComparer.Ordinal);

    private static Type ValueOf(DefinitionKind kind)
    {
        var type = kind.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(DefinitionKind<>)) type = type.BaseType!;
        return type.GenericTypeArguments[0];
    }

    private static Workspace Read(string folder)
    {
        var reading = ReadWorkspace.Run(folder);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        return reading.Workspace!;
    }

    private static async Task DumpAsync(ILedger ledger, string folder) => await DumpWorkspace.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, Organisation), folder);
}
