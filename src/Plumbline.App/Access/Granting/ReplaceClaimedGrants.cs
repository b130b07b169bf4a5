using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Granting;

/// <summary>Makes the grants of an account that come from claims those that the provider of identities says at a sign-in. Those that an administrator gave stay.</summary>
/// <remarks>
/// Nobody is asked for a permission: the mapping of claims is the owner's, in the configuration of the server. What the provider no longer says ends, the grant of the
/// last administrator too: whoever has the store's machine can give it again by the command.
/// </remarks>
public static class ReplaceClaimedGrants
{
    /// <summary>Replaces the grants. What is said again goes on as it was.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="account">The account.</param>
    /// <param name="grants">What the claims say; days are ignored, since a claim holds until it is no longer made.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>How many were given and ended.</returns>
    public static Task<int> RunAsync(ILedger ledger, AccountNumber account, IReadOnlyCollection<Grant> grants, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(grants);
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        return ledger.Beside.WriteAsync(
            async session =>
            {
                var there = (await GrantRows.GrantsAsync(session, "account = @account AND ended_at IS NULL", new { account = account.Text }, cancellation)).FindAll(static held => held.Origin == GrantOrigin.Claims);
                var said = grants.Select(static grant => (grant.Permission, grant.Organisation, grant.Scope)).ToHashSet();
                var deed = new Deed(account.Text, DateTimeOffset.FromUnixTimeMilliseconds(now));
                var ended = there.FindAll(held => !said.Remove((held.Grant.Permission, held.Grant.Organisation, held.Grant.Scope)));
                foreach (var held in ended)
                {
                    await session.ExecuteAsync("UPDATE access_grant SET ended_by = @by, ended_at = @now WHERE access_grant = @key", new { by = deed.By, now, key = held.Key }, cancellation);
                    await NoteAsync(held, "ended, as claims say");
                }

                foreach (var (permission, organisation, scope) in said)
                {
                    var held = new HeldGrant(ShortKey.Random(), account, new Grant(permission, organisation, scope, DateOnly.FromDayNumber(today)), GrantOrigin.Claims, deed, Ended: null);
                    await GrantRows.InsertAsync(session, held, cancellation);
                    await NoteAsync(held, "given, as claims say");
                }

                return ended.Count + said.Count;

                Task NoteAsync(HeldGrant held, string what) => AccessLog.NoteAsync(
                    session, now, AccessEvent.GrantChanged, account, held.Grant.Organisation ?? "", GiveGrant.Words(held, what), cancellation);
            },
            cancellation);
    }
}
