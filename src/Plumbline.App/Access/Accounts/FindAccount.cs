using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Accounts;

/// <summary>Finds an account.</summary>
public static class FindAccount
{
    private const string Columns = "account, name, email, made_at, closed_at";

    /// <summary>The account with a number; null where there is none.</summary>
    public static Task<Account?> RunAsync(ILedger ledger, AccountNumber number, CancellationToken cancellation = default) =>
        OneAsync(ledger, $"SELECT {Columns} FROM account WHERE account = @key", number.Text, cancellation);

    /// <summary>The account with an address, in upper or lower case; null where there is none.</summary>
    public static Task<Account?> ByEmailAsync(ILedger ledger, string email, CancellationToken cancellation = default) =>
        OneAsync(ledger, $"SELECT {Columns} FROM account WHERE email = @key", email.Trim().ToLowerInvariant(), cancellation);

    private static Task<Account?> OneAsync(ILedger ledger, string sql, string key, CancellationToken cancellation) => ledger.Beside.ReadAsync(
        session => session.FirstAsync(
            sql,
            new { key },
            static row => new Account(
                AccountNumber.Parse(row.GetString(0)).Value,
                row.GetString(1),
                row.GetString(2),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
            cancellation),
        cancellation);
}
