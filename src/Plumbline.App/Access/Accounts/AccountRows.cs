using System.Data.Common;
using Plumbline.App.Access.Granting;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Accounts;

/// <summary>The rows of accounts.</summary>
internal static class AccountRows
{
    public const string Columns = "account, name, email, made_at, closed_at, made_by, invited_by, invited_at";

    public static Task<Account?> FindAsync(Session session, AccountNumber number, CancellationToken cancellation) =>
        session.FirstAsync($"SELECT {Columns} FROM account WHERE account = @account", new { account = number.Text }, Read, cancellation);

    public static Task<Account?> FindAsync(Session session, EmailAddress email, CancellationToken cancellation) =>
        session.FirstAsync($"SELECT {Columns} FROM account WHERE email = @email", new { email = email.Text }, Read, cancellation);

    public static Account Read(DbDataReader row) => new(
        AccountNumber.Parse(row.GetString(0)).Value,
        row.GetString(1),
        row.GetString(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)))
    {
        MadeBy = row.GetString(5),
        Invited = row.IsDBNull(7) ? null : new Deed(row.GetString(6), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7))),
    };
}
