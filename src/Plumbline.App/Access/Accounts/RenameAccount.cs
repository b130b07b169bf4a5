using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>Changes the name and the address of an account.</summary>
public static class RenameAccount
{
    /// <summary>Renames an account. Its owner may change their own name, not the address with which they sign in.</summary>
    /// <returns>The account as it now is, or what is wrong: there is none, or another has the address.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static Task<Parsed<Account>> RunAsync(ILedger ledger, Actor actor, AccountNumber number, PersonName name, EmailAddress email, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        return ledger.Beside.WriteAsync<Parsed<Account>>(
            async session =>
            {
                var before = await AccountRows.FindAsync(session, number, cancellation);
                if (actor.Account != number || before?.Email != email.Text) await Keeping.DemandAsync(session, actor, number, today, cancellation);
                if (before is null) return Keeping.NoAccount(number);
                if (await AccountRows.FindAsync(session, email, cancellation) is { } other && other.Number != number) return Problem.With(email.Text, "an address that no other account has");
                await session.ExecuteAsync("UPDATE account SET name = @name, email = @email, version = version + 1 WHERE account = @account", new { name = name.Text, email = email.Text, account = number.Text }, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.AccountChanged, actor.Account, "", $"{number} renamed{(before.Email == email.Text ? "" : ", with another address")}", cancellation);
                return before with { Name = name.Text, Email = email.Text };
            },
            cancellation);
    }
}
