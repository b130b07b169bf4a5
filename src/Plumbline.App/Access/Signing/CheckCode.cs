using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Checks the second thing that somebody shows: a code of the authenticator, or a recovery code. Each is good once.</summary>
public static class CheckCode
{
    /// <summary>Checks a code.</summary>
    /// <returns>What it is: <c>code</c> or <c>recovery code</c>; null where it is wrong or used, or the account is locked or closed.</returns>
    public static async Task<string?> RunAsync(ILedger ledger, ISeal seal, AccountNumber account, string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(code);
        var attempt = await Attempts.BeginAsync(ledger, account, cancellation);
        var typed = string.Concat(code.Where(static letter => !char.IsWhiteSpace(letter) && letter != '-')).ToLowerInvariant();
        var means = !attempt.MayBeMade ? null
            : await Authenticator.TakeAsync(ledger, seal, account, typed, cancellation) ? "code"
            : await RecoveryCodes.TakeAsync(ledger, account, typed, cancellation) ? "recovery code"
            : null;
        if (means is null) await Attempts.FailAsync(ledger, account, attempt, "by code", cancellation);
        else await Attempts.ForgetAsync(ledger, account, cancellation);
        return means;
    }
}
