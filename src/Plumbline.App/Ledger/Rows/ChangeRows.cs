using System.Data.Common;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads and writes the rows of <c>change</c>.</summary>
internal static class ChangeRows
{
    private const string Columns = "c.number, c.at, c.post, c.account, c.on_behalf_of, c.reason, c.source, c.definitions, c.observations, c.blobs, c.previous, c.hash";

    public static async IAsyncEnumerable<Change> ReadAsync(Session session, string organisation, ChangeNumber? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await session.ReadAsync(
            $"""
            SELECT {Columns}
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE o.code = @organisation AND c.number > @since
            ORDER BY c.number
            """,
            new { organisation = LedgerText.SearchForm(organisation), since = since?.Value ?? 0 },
            cancellation);
        while (await reader.NextAsync(cancellation))
            yield return Read(reader.Row);
    }

    public static Task<Change?> FindAsync(Session session, string organisation, ChangeNumber number, CancellationToken cancellation) =>
        session.FirstAsync(
            $"""
            SELECT {Columns}
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE o.code = @organisation AND c.number = @number
            """,
            new { organisation = LedgerText.SearchForm(organisation), number = number.Value },
            Read,
            cancellation);

    /// <summary>The latest change at or before an instant. Times never decrease, so it is the one with the highest number.</summary>
    public static Task<Change?> AtAsync(Session session, string organisation, DateTimeOffset instant, CancellationToken cancellation) =>
        session.FirstAsync(
            $"""
            SELECT {Columns}
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE o.code = @organisation AND c.at <= @instant
            ORDER BY c.number DESC LIMIT 1
            """,
            new { organisation = LedgerText.SearchForm(organisation), instant = Instant.Text(instant) },
            Read,
            cancellation);

    public static Task<List<OrganisationEntry>> HeadsAsync(Session session, CancellationToken cancellation) =>
        session.ListAsync(
            $"""
            SELECT {Columns}, o.code
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE c.number = (SELECT max(number) FROM change WHERE organisation = o.organisation)
            ORDER BY o.code
            """,
            values: null,
            row => new OrganisationEntry(row.GetString(12), Read(row)),
            cancellation);

    public static Task InsertAsync(Session session, int organisation, Change change, CancellationToken cancellation) =>
        session.ExecuteAsync(
            """
            INSERT INTO change (organisation, number, at, post, account, on_behalf_of, reason, source, definitions, observations, blobs, previous, hash)
            VALUES (@organisation, @number, @at, @post, @account, @onBehalfOf, @reason, @source, @definitions, @observations, @blobs, @previous, @hash)
            """,
            new
            {
                organisation,
                number = change.Number.Value,
                at = Instant.Text(change.At),
                post = change.Author.Post,
                account = change.Author.Account,
                onBehalfOf = change.Author.OnBehalfOf,
                reason = change.Reason,
                source = change.Source,
                definitions = change.Definitions,
                observations = change.Observations,
                blobs = change.Blobs,
                previous = change.Previous.Hex,
                hash = change.Hash.Hex,
            },
            cancellation);

    /// <summary>The number of facts that the organisation's changes record.</summary>
    public static async Task<long> FactsAsync(Session session, string organisation, CancellationToken cancellation)
    {
        var sums = await session.ListAsync(
            """
            SELECT CAST(coalesce(sum(c.definitions + c.observations + c.blobs), 0) AS bigint)
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE o.code = @organisation
            """,
            new { organisation = LedgerText.SearchForm(organisation) },
            row => row.GetInt64(0),
            cancellation);
        return sums[0];
    }

    private static Change Read(DbDataReader row)
    {
        var number = ChangeNumber.Of(row.GetInt32(0));
        try
        {
            return new Change(
                number,
                Instant.Parse(row.GetString(1)),
                new Author(row.GetString(2), Optional(row, 3), Optional(row, 4)),
                row.GetString(5),
                row.GetString(6),
                row.GetInt32(7),
                row.GetInt32(8),
                row.GetInt32(9),
                ChangeHash.Parse(row.GetString(10)),
                ChangeHash.Parse(row.GetString(11)));
        }
        catch (FormatException e)
        {
            throw new DamagedFactException(number, e.Message);
        }
    }

    private static string? Optional(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
