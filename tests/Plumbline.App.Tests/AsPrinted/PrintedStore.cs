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

    private PrintedStore(TemporaryFolder folder, ILedger ledger, string organisation) => (_folder, Ledger, Organisation) = (folder, ledger, organisation);

    internal ILedger Ledger { get; }

    internal string Organisation { get; }

    /// <summary>Loads the printed workspace, a copy with other misprints, or a sample in its place.</summary>
    internal static async Task<PrintedStore> OpenAsync(StoreAddress? address = null, TimeProvider? clock = null, string? sample = null, Action<string>? misprint = null)
    {
        var folder = new TemporaryFolder();
        var read = ReadWorkspace.Run(misprint is not null ? Misprinted(folder.File("misprinted"), misprint) : sample is null ? Workspace : Repository.Sample(sample));
        Assert.Empty(read.Problems);
        var ledger = await LedgerStore.OpenAsync(address ?? StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, clock ?? TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, Actor.OwnMachine("tester"), "test");
        return new PrintedStore(folder, ledger, read.Workspace!.Settings.Code);
    }

    private static string Workspace => Path.Combine(PrintedTable.Folder, "workspace");

    private static string Misprinted(string copy, Action<string> misprint)
    {
        foreach (var file in Directory.EnumerateFiles(Workspace, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Workspace, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            System.IO.File.Copy(file, to);
        }

        misprint(copy);
        return copy;
    }

    internal Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, Organisation);

    internal string File(string name) => _folder.File(name);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}
