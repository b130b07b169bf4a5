using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Checking;

/// <summary>A sample in a store of its own, deleted after the test.</summary>
internal sealed class LoadedSample : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private LoadedSample(TemporaryFolder folder, ILedger ledger, string organisation) => (_folder, Ledger, Organisation) = (folder, ledger, organisation);

    internal ILedger Ledger { get; }

    internal string Organisation { get; }

    internal static async Task<LoadedSample> OfAsync(string sample)
    {
        var folder = new TemporaryFolder();
        var workspace = ReadWorkspace.Run(Repository.Sample(sample)).Workspace!;
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, workspace, Actor.OwnMachine("tester"), "test");
        return new LoadedSample(folder, ledger, workspace.Settings.Code);
    }

    internal Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, Organisation);

    /// <summary>Overwrites a figure.</summary>
    internal async Task ReviseAsync(string indicator, string unit, string period, string value)
    {
        var at = Core.Periods.Period.Parse(period).Value;
        await Ledger.CommitAsync(Organisation, new ChangeDraft
        {
            Author = new("tester"),
            Reason = "Revised",
            BasedOn = await Ledger.HeadAsync(Organisation),
            Observations = new[] { new ObservationFact(indicator, unit, at.ToString(), at.First.DayNumber, "month", value, Status: "reported") }.ToAsyncEnumerable(),
        });
    }

    internal string File(string name) => _folder.File(name);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}
