using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Checks the password of an account.</summary>
public static class CheckPassword
{
    /// <summary>Whose address and password these are.</summary>
    /// <returns>The account; null where there is none, it is closed or locked, or the password is another. Which of these is not told, and each takes the same work.</returns>
    public static Task<PasswordHolder?> ByEmailAsync(ILedger ledger, IPasswordWork work, string email, string password, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(email);
        return RunAsync(ledger, work, "email", email.Trim().ToLowerInvariant(), session: null, password, cancellation);
    }

    /// <summary>Whether this is the password of an account, which somebody says within a session of it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="work">Checks it.</param>
    /// <param name="account">The account.</param>
    /// <param name="session">The identifier of the session: five attempts that fail end it.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static async Task<bool> OfAsync(ILedger ledger, IPasswordWork work, AccountNumber account, string session, string password, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await RunAsync(ledger, work, "account", account.Text, session, password, cancellation) is not null;
    }

    private static async Task<PasswordHolder?> RunAsync(ILedger ledger, IPasswordWork work, string by, string key, string? session, string password, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(work);
        var row = await ledger.Beside.ReadAsync(
            one => one.FirstAsync(
                $"SELECT account, password, authenticator FROM account WHERE {by} = @key AND closed_at IS NULL",
                new { key },
                static row => new Row(AccountNumber.Parse(row.GetString(0)).Value, row.IsDBNull(1) ? null : row.GetString(1), !row.IsDBNull(2)),
                cancellation),
            cancellation);
        var attempts = new Attempts(ledger, row?.Account, session);
        var attempt = await attempts.BeginAsync(cancellation);
        var found = await work.CheckAsync(row?.Password, password, cancellation);
        if (row is null || !attempt.MayBeMade || found == PasswordCheck.Wrong)
        {
            await attempts.FailAsync(attempt, "by password", cancellation);
            return null;
        }

        // A second step counts its own attempts: right passwords do not buy more guesses of a code.
        if (row.HasAuthenticator) await attempts.TakeBackAsync(attempt, cancellation);
        else await attempts.ForgetAsync(cancellation);
        if (found == PasswordCheck.RightButWeaklyKept) await SetPassword.KeepAsync(ledger, row.Account, await work.HashAsync(password, cancellation), cancellation);
        return new PasswordHolder(row.Account, row.HasAuthenticator);
    }

    private sealed record Row(AccountNumber Account, string? Password, bool HasAuthenticator);
}

/// <summary>Who knows the password of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="NeedsCode">Whether a code of the authenticator is asked for next.</param>
public sealed record PasswordHolder(AccountNumber Account, bool NeedsCode);
