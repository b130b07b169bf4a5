using System.Data.Common;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>The rows of grants and posts.</summary>
internal static class GrantRows
{
    public const string Grants = "SELECT access_grant, account, organisation, permission, unit, sections, from_day, to_day, origin, given_by, given_at, ended_by, ended_at FROM access_grant";
    public const string Posts = "SELECT held_post, account, organisation, title, from_day, to_day, given_by, given_at, ended_by, ended_at FROM held_post";

    public const string InForce = "ended_at IS NULL AND from_day <= @today AND (to_day IS NULL OR to_day >= @today)";

    // The account has to be open, too.
    public const string Holds = $"{InForce} AND account IN (SELECT account FROM account WHERE closed_at IS NULL)";

    // The first administrator of the store is one for every organisation.
    private const string Administrators = $"organisation = '' AND unit = '' AND sections = '' AND permission = @administrator AND {Holds}";

    public static Task<List<HeldGrant>> GrantsAsync(Session session, string where, object values, CancellationToken cancellation) =>
        session.ListAsync($"{Grants} WHERE {where} ORDER BY given_at, permission, access_grant", values, ReadGrant, cancellation);

    public static Task<List<HeldPost>> PostsAsync(Session session, string where, object values, CancellationToken cancellation) =>
        session.ListAsync($"{Posts} WHERE {where} ORDER BY given_at, held_post", values, ReadPost, cancellation);

    /// <summary>Whether the account is the only one that administers the store today.</summary>
    public static async Task<bool> IsLastAdministratorAsync(Session session, AccountNumber account, int today, CancellationToken cancellation)
    {
        var administrators = await session.ListAsync(
            $"SELECT DISTINCT account FROM access_grant WHERE {Administrators}", new { today, administrator = Names<Permission>.Of(Permission.Administrator) }, static row => row.GetString(0), cancellation);
        return administrators is [var only] && only == account.Text;
    }

    public static Task InsertAsync(Session session, HeldGrant held, CancellationToken cancellation) => session.ExecuteAsync(
        "INSERT INTO access_grant (access_grant, account, organisation, permission, unit, sections, from_day, to_day, origin, given_by, given_at) VALUES (@key, @account, @organisation, @permission, @unit, @sections, @from, @to, @origin, @by, @at)",
        new
        {
            key = held.Key,
            account = held.Account.Text,
            organisation = held.Grant.Organisation ?? "",
            permission = Names<Permission>.Of(held.Grant.Permission),
            unit = ScopeText.UnitOf(held.Grant.Scope),
            sections = ScopeText.SectionsOf(held.Grant.Scope),
            from = held.Grant.From.DayNumber,
            to = held.Grant.To?.DayNumber,
            origin = Names<GrantOrigin>.Of(held.Origin),
            by = held.Given.By,
            at = held.Given.At.ToUnixTimeMilliseconds(),
        },
        cancellation);

    public static Task InsertAsync(Session session, HeldPost held, CancellationToken cancellation) => session.ExecuteAsync(
        "INSERT INTO held_post (held_post, account, organisation, title, from_day, to_day, given_by, given_at) VALUES (@key, @account, @organisation, @title, @from, @to, @by, @at)",
        new
        {
            key = held.Key,
            account = held.Account.Text,
            organisation = held.Organisation,
            title = held.Title,
            from = held.From.DayNumber,
            to = held.To?.DayNumber,
            by = held.Given.By,
            at = held.Given.At.ToUnixTimeMilliseconds(),
        },
        cancellation);

    /// <summary>The grant in six columns of a row: organisation, permission, unit, sections, first and last day.</summary>
    public static Grant GrantIn(DbDataReader row, int first) => new(
        Names<Permission>.Parse(row.GetString(first + 1)).Value,
        row.GetString(first) is { Length: > 0 } organisation ? organisation : null,
        ScopeText.Read(row.GetString(first + 2), row.GetString(first + 3)),
        DateOnly.FromDayNumber(row.GetInt32(first + 4)),
        row.IsDBNull(first + 5) ? null : DateOnly.FromDayNumber(row.GetInt32(first + 5)));

    private static HeldGrant ReadGrant(DbDataReader row) => new(
        row.GetString(0),
        AccountNumber.Parse(row.GetString(1)).Value,
        GrantIn(row, 2),
        Names<GrantOrigin>.Parse(row.GetString(8)).Value,
        DeedOf(row, 9)!,
        DeedOf(row, 11));

    private static HeldPost ReadPost(DbDataReader row) => new(
        row.GetString(0),
        AccountNumber.Parse(row.GetString(1)).Value,
        row.GetString(2),
        row.GetString(3),
        DateOnly.FromDayNumber(row.GetInt32(4)),
        row.IsDBNull(5) ? null : DateOnly.FromDayNumber(row.GetInt32(5)),
        DeedOf(row, 6)!,
        DeedOf(row, 8));

    private static Deed? DeedOf(DbDataReader row, int first) =>
        row.IsDBNull(first + 1) ? null : new Deed(row.GetString(first), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(first + 1)));
}
