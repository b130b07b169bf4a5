using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>What an invitation is for.</summary>
public enum InvitationPurpose
{
    /// <summary>To make the first account of a store, its administrator.</summary>
    FirstAdministrator,

    /// <summary>To choose a password, or another way of signing in, for an account that has none or has lost it.</summary>
    Account,
}

/// <summary>Makes a link that is good once.</summary>
public static class MakeInvitation
{
    /// <summary>Makes an invitation; earlier ones for the same account and purpose end.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="account">The account; null for the first administrator.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The secret of the link <c>/account/invitation?key=SECRET</c>; the store keeps its hash.</returns>
    public static Task<string> RunAsync(ILedger ledger, InvitationPurpose purpose, AccountNumber? account, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
