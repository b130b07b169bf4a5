using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>The workspace of the printed paper, loaded into a store of its own.</summary>
internal sealed class PrintedStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private PrintedStore(TemporaryFolder folder, ILedger ledger) => (_folder, Ledger) = (folder, ledger);

    internal ILedger Ledger { get; }

    internal string Organisation => "as-printed";

    internal static async Task<PrintedStore> OpenAsync(StoreAddress? address = null, TimeProvider? clock = null)
    {
        var folder = new TemporaryFolder();
        var read = ReadWorkspace.Run(Path.Combine(PrintedTable.Folder, "workspace"));
        Assert.Empty(read.Problems);
        var ledger = await LedgerStore.OpenAsync(address ?? StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, clock ?? TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, Actor.OwnMachine("tester"), "test");
        return new PrintedStore(folder, ledger);
    }

    internal Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, Organisation);

    internal string File(string name) => _folder.File(name);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}
