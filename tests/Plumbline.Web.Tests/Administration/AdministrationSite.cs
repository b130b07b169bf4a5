using Plumbline.App.Access;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Administration;

/// <summary>A site where people sign in, with both samples, and somebody of each kind who keeps it.</summary>
public sealed class AdministrationSite : IAsyncLifetime
{
    private EmptySite? _site;

    internal EmptySite Site => _site ?? throw new InvalidOperationException("The site is not served yet.");

    /// <summary>Keeps every organisation.</summary>
    internal SignedIn Keeper { get; private set; } = null!;

    /// <summary>Keeps the trust alone.</summary>
    internal SignedIn OfTrust { get; private set; } = null!;

    /// <summary>Reads the trust, and keeps nothing.</summary>
    internal SignedIn Reader { get; private set; } = null!;

    /// <summary>Reads the access log of all.</summary>
    internal SignedIn Auditor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await EmptySite.StartAsync();
        foreach (var sample in new[] { "community-trust", "county-council" })
            await LoadWorkspace.RunAsync(Site.Ledger, ReadWorkspace.Run(Repository.Path("samples", sample)).Workspace!, Actor.OwnMachine("test"), sample);
        Keeper = await SignedIn.AsAsync(Site.Ledger, Site.Address, organisation: null, Permission.Administrator);
        OfTrust = await SignedIn.AsAsync(Site.Ledger, Site.Address, SampleSite.Trust, Permission.Administrator);
        Reader = await SignedIn.AsAsync(Site.Ledger, Site.Address, SampleSite.Trust, Permission.Reader);
        Auditor = await SignedIn.AsAsync(Site.Ledger, Site.Address, organisation: null, Permission.Auditor);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new[] { Keeper, OfTrust, Reader, Auditor }) one?.Dispose();
        if (_site is not null) await _site.DisposeAsync();
    }
}
