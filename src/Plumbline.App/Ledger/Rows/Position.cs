using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>The position of a read in an organisation's ledger. Facts at or before it never change, so several statements see one state.</summary>
/// <param name="Organisation">The store's own number for the organisation.</param>
/// <param name="Change">The last change that the read sees.</param>
internal sealed record Position(int Organisation, ChangeNumber Change)
{
    /// <summary>The position of the head; null where the organisation has no change.</summary>
    public static Task<Position?> OfHeadAsync(Session session, string organisation, CancellationToken cancellation) =>
        session.FirstAsync(
            """
            SELECT o.organisation, c.number
            FROM organisation o JOIN change c ON c.organisation = o.organisation
            WHERE o.code = @organisation
            ORDER BY c.number DESC LIMIT 1
            """,
            new { organisation = LedgerText.SearchForm(organisation) },
            row => new Position(row.GetInt32(0), ChangeNumber.Of(row.GetInt32(1))),
            cancellation);

    /// <summary>The position asked for, or the head.</summary>
    public static async Task<Position?> OfAsync(Session session, string organisation, ChangeNumber? asAt, CancellationToken cancellation)
    {
        var head = await OfHeadAsync(session, organisation, cancellation);
        if (asAt is null)
            return head;
        if (head is null || asAt > head.Change)
            throw NotFound(organisation, asAt, head?.Change);
        return head with { Change = asAt };
    }

    public static LedgerException NotFound(string organisation, ChangeNumber wanted, ChangeNumber? head) => new(
        LedgerProblem.ChangeNotFound,
        string.Create(CultureInfo.InvariantCulture, $"found no change {wanted} of {organisation}; ") + (head is null ? "it has none" : $"its latest is {head}"),
        "name a change that plumbline changes lists");
}
