using System.Diagnostics.CodeAnalysis;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>What was asked for would leave the store without an administrator. It ends the transaction; whoever asked is told in words.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It says one thing, and is thrown in this folder alone.")]
internal sealed class LastAdministratorException() : Exception("The last administrator of the store is kept.");

/// <summary>Tells why the last administrator is kept.</summary>
public static class LastAdministrator
{
    /// <summary>The problem with closing, erasing or stripping the last administrator.</summary>
    public static Problem Problem { get; } = new("the last administrator of the store", "another administrator of every organisation first");

    /// <summary>Whether an account is the only one that administers every organisation today.</summary>
    public static Task<bool> IsAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        return ledger.Beside.ReadAsync(session => GrantRows.IsLastAdministratorAsync(session, account, ledger.Beside.Today, cancellation), cancellation);
    }

    /// <summary>The result of a transaction, or the problem where it would have left no administrator.</summary>
    internal static async Task<Parsed<T>> RefusingLastAsync<T>(this Task<Parsed<T>> transaction)
        where T : notnull
    {
        try
        {
            return await transaction;
        }
        catch (LastAdministratorException)
        {
            return Problem;
        }
    }
}
