using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>Adds an account. It holds nothing yet, and has no way of signing in before an invitation is used.</summary>
public static class AddAccount
{
    /// <summary>Adds an account.</summary>
    /// <returns>The account, or the problem that another has the address.</returns>
    /// <exception cref="NotAllowedException">The actor keeps the accounts of no organisation.</exception>
    public static Task<Parsed<Account>> RunAsync(ILedger ledger, Actor actor, PersonName name, EmailAddress email, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        actor.DemandAnywhere(Operation.KeepAccounts);
        var now = ledger.Beside.Now;
        return ledger.Beside.WriteAsync<Parsed<Account>>(
            async session =>
            {
                if (await AccountRows.FindAsync(session, email, cancellation) is not null) return Problem.With(email.Text, "an address that no account has");
                var account = new Account(AccountNumber.Random(), name.Text, email.Text, DateTimeOffset.FromUnixTimeMilliseconds(now), ClosedAt: null) { MadeBy = actor.Account?.Text ?? "" };
                await session.ExecuteAsync(
                    "INSERT INTO account (account, name, email, made_at, failures, locked_until, authenticator_step, version, made_by) VALUES (@account, @name, @email, @now, 0, 0, 0, 1, @by)",
                    new { account = account.Number.Text, name = account.Name, email = account.Email, now, by = account.MadeBy },
                    cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.AccountChanged, actor.Account, "", $"{account.Number} made", cancellation);
                return account;
            },
            cancellation);
    }
}
