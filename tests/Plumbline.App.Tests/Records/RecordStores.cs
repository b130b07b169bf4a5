using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Records;

/// <summary>A store of either kind that holds the small register.</summary>
public abstract class RecordStores : IAsyncLifetime
{
    private protected const string Small = SmallRegister.Organisation;

    private protected static DateOnly Today { get; } = new(2020, 5, 20);

    private protected TemporaryFolder Folder { get; } = new();

    private protected FixedClock Clock { get; } = new() { Now = new(2020, 5, 20, 9, 30, 0, TimeSpan.Zero) };

    private protected StoreAddress Address { get; private set; } = null!;

    private protected ILedger Ledger { get; private set; } = null!;

    protected abstract Task<StoreAddress> NewAddressAsync();

    public async ValueTask InitializeAsync()
    {
        Address = await NewAddressAsync();
        Ledger = await LedgerStore.OpenAsync(Address, OpenMode.Create, Clock);
        SmallRegister.Write(Folder, "w");
        await LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Loads the workspace, with a file of it changed.</summary>
    private protected async Task LoadAsync(string? file = null, string text = "")
    {
        if (file is not null) Folder.Write($"w/{file}", text);
        await LoadWorkspace.RunAsync(Ledger, ReadWorkspace.Run(Folder.File("w")).Workspace!, Actor.OwnMachine("Head of Governance"), "w");
    }

    private protected Task<OrganisationDefinitions> DefinitionsAsync(ILedger? ledger = null) => ReadDefinitions.RunAsync(ledger ?? Ledger, Small);

    private protected async Task<RiskFile> FileAsync(string code) => (await ReadRiskFiles.FindAsync(Ledger, await DefinitionsAsync(), Today, Code(code)))!;

    private protected static RiskCode Code(string code) => RiskCode.Parse(code).Value;

    private protected static Grading Graded(string risk, int likelihood, int consequence, DateOnly? date = null) =>
        new(Code(risk), GradingStage.Current, date ?? Today, RiskScore.Of(likelihood, consequence), By: null, "Because");

    /// <summary>An account that holds a permission, in a post.</summary>
    private protected static Actor Holding(Permission permission, string post, Scope? scope = null) =>
        Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, post, [new Grant(permission, Small, scope ?? Scope.Whole, new DateOnly(2020, 1, 1))]);
}
