using System.Security.Cryptography;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>The recovery codes of an account: for when the authenticator is lost. Each is good once; the store keeps their hashes.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Length = 16;
    private const int Part = 4;
    private const string Letters = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>Makes ten new ones; the former are good no more.</summary>
    /// <returns>The codes, which nobody sees again.</returns>
    public static async Task<IReadOnlyList<string>> RenewAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        // 76 random bits each: too many to try all of them against a hash.
        var codes = Enumerable.Range(0, Count).Select(static _ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        await ledger.Beside.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("DELETE FROM recovery_code WHERE account = @account", new { account = account.Text }, cancellation);
                foreach (var code in codes) await session.ExecuteAsync("INSERT INTO recovery_code (account, hash) VALUES (@account, @hash)", new { account = account.Text, hash = Secrets.HashOf(code) }, cancellation);
                return codes.Count;
            },
            cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "recovery codes made", cancellation);
        return [.. codes.Select(static code => string.Join('-', code.Chunk(Part).Select(static part => new string(part))))];
    }

    /// <summary>Takes a code, once.</summary>
    internal static Task<bool> TakeAsync(ILedger ledger, AccountNumber account, string code, CancellationToken cancellation)
    {
        var beside = ledger.Beside;
        return code.Length != Length ? Task.FromResult(false) : beside.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE recovery_code SET used_at = @now WHERE account = @account AND hash = @hash AND used_at IS NULL", new { account = account.Text, hash = Secrets.HashOf(code), now = beside.Now }, cancellation) > 0,
            cancellation);
    }
}
