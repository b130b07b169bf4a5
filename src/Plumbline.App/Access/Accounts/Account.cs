using Plumbline.App.Access.Granting;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Accounts;

/// <summary>An account of the store. The name and the address are for its own pages and for administrators; the ledger has the number.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">The name of whoever uses it.</param>
/// <param name="Email">The address with which they sign in, in lower case.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
public sealed record Account(AccountNumber Number, string Name, string Email, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt)
{
    /// <summary>The number of the account that made it; empty where it was made on the machine of the store, or by its first sign-in.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>Who last made a link into it, and when; null for nobody.</summary>
    public Deed? Invited { get; init; }
}
