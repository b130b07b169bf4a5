using Plumbline.App.Access.Granting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Tokens;

/// <summary>Finds whose a token is that a program presents.</summary>
public static class FindToken
{
    private const long Minute = 60_000;

    /// <summary>The actor of a token: its account, narrowed to reading what both the token and the account's grants cover today. Null where it is unknown, revoked, over or for another use, or its account is closed.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="presented">The token as it was presented: <c>pl_ID_SECRET</c>.</param>
    /// <param name="use">What it is presented for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Actor?> RunAsync(ILedger ledger, string presented, TokenUse use = TokenUse.Api, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (TokenSecret.Read(presented) is not { } secret || secret.Use != use) return null;
        var today = ledger.Beside.Today;
        var found = await ledger.Beside.ReadAsync(session => TokenRows.FindAsync(session, secret.Id, cancellation), cancellation);
        if (found is not var (token, hash) || !secret.Matches(hash) || !token.IsGoodOn(DateOnly.FromDayNumber(today))) return null;
        var grants = await ledger.Beside.ReadAsync(
            session => GrantRows.GrantsAsync(session, $"account = @account AND {GrantRows.Holds}", new { account = token.Account.Text, today }, cancellation), cancellation);
        var narrowed = await NarrowAsync(ledger, token, grants, cancellation);
        if (narrowed.Count == 0) return null;
        await NoteUseAsync(ledger, token, cancellation);
        return Actor.Of(token.Account, post: null, narrowed);
    }

    /// <summary>The grants to read what a token and the grants of its account both cover.</summary>
    internal static async Task<IReadOnlyList<Grant>> NarrowAsync(ILedger ledger, ApiToken token, IEnumerable<HeldGrant> grants, CancellationToken cancellation)
    {
        var reading = grants.Where(held => held.Grant.IsFor(token.Organisation) && OperationRules.Allowing(Operation.Read).Contains(held.Grant.Permission)).Select(static held => held.Grant).ToList();
        if (reading.Count == 0 || await ledger.HeadAsync(token.Organisation, cancellation) is not { } head) return [];
        var units = (await ReadDefinitions.RunAsync(ledger, token.Organisation, head, cancellation)).Picture.Units;
        return [.. reading.Select(grant => token.Scope.And(grant.Scope, units)).OfType<Scope>().Distinct().Select(scope => new Grant(Permission.Reader, token.Organisation, scope, token.From, token.To))];
    }

    // Once a minute: a program that reads a thousand addresses writes once. A store that does not take the note now is read all the same.
    private static async Task NoteUseAsync(ILedger ledger, ApiToken token, CancellationToken cancellation)
    {
        var now = ledger.Beside.Now;
        if (token.UsedAt is { } used && now - used.ToUnixTimeMilliseconds() < Minute) return;
        try
        {
            await ledger.Beside.WriteAsync(session => session.ExecuteAsync("UPDATE token SET used_at = @now WHERE token = @id", new { now, id = token.Id }, cancellation), cancellation);
        }
        catch (LedgerException refusal) when (refusal.Problem is LedgerProblem.ReadOnly or LedgerProblem.StoreIsBusy or LedgerProblem.DiskIsFull)
        {
            return;
        }
    }
}
