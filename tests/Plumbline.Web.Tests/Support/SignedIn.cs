using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Web.Access;

namespace Plumbline.Web.Tests.Support;

/// <summary>Somebody who is signed in, with the browser that has their session.</summary>
internal sealed record SignedIn(AccountNumber Account, HttpClient Client, string Secret) : IDisposable
{
    /// <summary>Makes an account with grants, and a session without a password.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="address">The address of the site, which asks for sign-in.</param>
    /// <param name="grants">What the account is granted.</param>
    internal static async Task<SignedIn> AsAsync(ILedger ledger, Uri address, params Grant[] grants)
    {
        var owner = Actor.OwnMachine();
        var account = (await AddAccount.RunAsync(ledger, owner, PersonName.Parse("Test person").Value, EmailAddress.Parse($"{Guid.NewGuid():N}@example.org").Value)).Value;
        foreach (var grant in grants) _ = (await GiveGrant.RunAsync(ledger, owner, account.Number, grant)).Value;
        return await OfAsync(ledger, address, account.Number);
    }

    /// <summary>Makes an account with permissions for the whole of an organisation; null is every organisation.</summary>
    internal static Task<SignedIn> AsAsync(ILedger ledger, Uri address, string? organisation, params Permission[] permissions) =>
        AsAsync(ledger, address, [.. permissions.Select(permission => new Grant(permission, organisation, Scope.Whole, new DateOnly(2020, 1, 1)))]);

    /// <summary>A session of an account.</summary>
    internal static async Task<SignedIn> OfAsync(ILedger ledger, Uri address, AccountNumber account)
    {
        var secret = await BeginSession.RunAsync(ledger, account, "test", "A test");
        var cookies = new CookieContainer();
        cookies.Add(new Cookie(SessionCookie.Plain, secret, "/", address.Host));
        return new SignedIn(account, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) }, secret);
    }

    public void Dispose() => Client.Dispose();
}
