using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Granting;

/// <summary>What an account holds today.</summary>
/// <param name="Grants">The grants that hold today.</param>
/// <param name="Posts">The posts that it holds today, with the organisation of each, in the order in which they were given.</param>
public sealed record Held(IReadOnlyList<Grant> Grants, IReadOnlyList<(string Organisation, string Title)> Posts);

/// <summary>Reads what an account holds today: at every request, so that what is ended ends at once.</summary>
public static class ReadGrants
{
    /// <summary>The grants and posts of an account today; none where it is closed.</summary>
    public static Task<Held> RunAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var values = new { account = account.Text, today = ledger.Beside.Today };
        return ledger.Beside.ReadAsync(
            async session => new Held(
                [.. (await GrantRows.GrantsAsync(session, $"account = @account AND {GrantRows.Holds}", values, cancellation)).Select(static held => held.Grant)],
                [.. (await GrantRows.PostsAsync(session, $"account = @account AND {GrantRows.Holds}", values, cancellation)).Select(static held => (held.Organisation, held.Title))]),
            cancellation);
    }
}
