using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;

namespace Plumbline.App.Tests.Ledger.Compliance;

/// <summary>The tests that every store must pass; each store derives from this class.</summary>
public abstract partial class LedgerCompliance : IAsyncLifetime
{
    private protected const string Trust = "sample-trust";
    private protected const string Council = "sample-council";

    private protected FixedClock Clock { get; } = new();

    private protected StoreAddress Address { get; private set; } = null!;

    private protected ILedger Ledger { get; private set; } = null!;

    /// <summary>An address without a store.</summary>
    protected abstract Task<StoreAddress> NewAddressAsync();

    public virtual async ValueTask InitializeAsync()
    {
        Address = await NewAddressAsync();
        Ledger = await OpenAsync();
    }

    public virtual async ValueTask DisposeAsync() => await Ledger.DisposeAsync();

    private protected Task<ILedger> OpenAsync(OpenMode mode = OpenMode.Create) => LedgerStore.OpenAsync(Address, mode, Clock);

    private protected static async Task<LedgerException> RefusedAsync(LedgerProblem problem, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAnyAsync<LedgerException>(act);
        Assert.Equal(problem, refusal.Problem);
        Assert.NotEmpty(refusal.Remedy);
        return refusal;
    }
}
