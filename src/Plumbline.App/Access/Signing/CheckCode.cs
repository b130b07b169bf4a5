using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Checks the second thing that somebody shows: a code of the authenticator, or a recovery code. Each is good once.</summary>
public static class CheckCode
{
    /// <summary>Checks a code.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="seal">Opens the secret of the authenticator.</param>
    /// <param name="account">The account.</param>
    /// <param name="session">The identifier of the session in which it is shown: five attempts that fail end it. Null where somebody signs in: five lock the account.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>What it is: <c>code</c> or <c>recovery code</c>; null where it is wrong or used, or the account is locked or closed.</returns>
    public static async Task<string?> RunAsync(ILedger ledger, ISeal seal, AccountNumber account, string? session, string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(code);
        var attempts = new Attempts(ledger, account, session);
        var attempt = await attempts.BeginAsync(cancellation);
        var typed = string.Concat(code.Where(static letter => !char.IsWhiteSpace(letter) && letter != '-')).ToLowerInvariant();
        var means = !attempt.MayBeMade ? null
            : await Authenticator.TakeAsync(ledger, seal, account, typed, cancellation) ? "code"
            : await RecoveryCodes.TakeAsync(ledger, account, typed, cancellation) ? "recovery code"
            : null;
        if (means is null) await attempts.FailAsync(attempt, "by code", cancellation);
        else await attempts.ForgetAsync(cancellation);
        return means;
    }
}
