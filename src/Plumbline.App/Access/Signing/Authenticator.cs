using OtpNet;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>The authenticator of an account: six digits every thirty seconds (RFC 6238).</summary>
public static class Authenticator
{
    private const int Bytes = 20;

    /// <summary>A new secret as authenticators take it.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(Bytes));

    /// <summary>The address that a picture tells an authenticator.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="email">The address of the account, by which its owner tells it from others.</param>
    public static string Address(string secret, string email) => new OtpUri(OtpType.Totp, secret, email, "Plumbline").ToString();

    /// <summary>Adds an authenticator, once it has shown a code, and makes the recovery codes anew.</summary>
    /// <returns>The recovery codes; null where the code is not one of the secret now.</returns>
    public static async Task<IReadOnlyList<string>?> AddAsync(ILedger ledger, ISeal seal, AccountNumber account, string secret, string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(account);
        if (StepOf(secret, code, ledger.Beside.Now) is not { } step) return null;
        await ledger.Beside.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE account SET authenticator = @authenticator, authenticator_step = @step, version = version + 1 WHERE account = @account",
                new { account = account.Text, authenticator = seal.Seal(secret), step },
                cancellation),
            cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "authenticator added", cancellation);
        return await RecoveryCodes.RenewAsync(ledger, account, cancellation);
    }

    /// <summary>Removes the authenticator and the recovery codes.</summary>
    public static async Task RemoveAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        await ledger.Beside.WriteAsync(
            async session =>
            {
                var row = new { account = account.Text };
                await session.ExecuteAsync("DELETE FROM recovery_code WHERE account = @account", row, cancellation);
                return await session.ExecuteAsync("UPDATE account SET authenticator = NULL, authenticator_step = 0, version = version + 1 WHERE account = @account", row, cancellation);
            },
            cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "authenticator removed", cancellation);
    }

    /// <summary>Takes a code: of the present half minute or the ones beside it, and later than any taken before.</summary>
    internal static async Task<bool> TakeAsync(ILedger ledger, ISeal seal, AccountNumber account, string code, CancellationToken cancellation)
    {
        var beside = ledger.Beside;
        var kept = await beside.ReadAsync(
            session => session.FirstAsync(
                "SELECT authenticator FROM account WHERE account = @account AND authenticator IS NOT NULL AND closed_at IS NULL", new { account = account.Text }, static row => row.GetString(0), cancellation),
            cancellation);
        if (kept is null || seal.Open(kept) is not { } secret || StepOf(secret, code, beside.Now) is not { } step) return false;
        return await beside.WriteAsync(
            async session => await session.ExecuteAsync("UPDATE account SET authenticator_step = @step WHERE account = @account AND authenticator_step < @step", new { account = account.Text, step }, cancellation) > 0, cancellation);
    }

    private static long? StepOf(string secret, string code, long now) =>
        code.Length == 6 && new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(DateTimeOffset.FromUnixTimeMilliseconds(now).UtcDateTime, code, out var step, VerificationWindow.RfcSpecifiedNetworkDelay) ? step : null;
}
