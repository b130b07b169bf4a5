using Plumbline.App.Tables;

namespace Plumbline.App.Publishing;

/// <summary>The table that <c>plumbline report editions</c> prints: what was published.</summary>
public static class EditionsTable
{
    private const int ShortHash = 12;

    /// <summary>The table.</summary>
    public static Table<EditionRow> Table { get; } = new Table<EditionRow>("editions")
        .Text("report", row => row.Edition.Report)
        .Text("period", row => row.Edition.Period.ToString())
        .Whole("edition", row => row.Edition.Number)
        .Whole("position", row => row.Edition.Position.Value)
        .Time("published", row => row.Published)
        .Text("by", row => row.Edition.By)
        .Text("reason", row => row.Edition.Reason)
        .Text("content_hash", row => row.Edition.ContentHash)
        .Text("edition_hash", row => row.Edition.EditionHash)
        .Text("ledger", LedgerOf);

    /// <summary>The table for people: hashes in short.</summary>
    public static Table<EditionRow> ForPeople { get; } = new Table<EditionRow>("editions")
        .Text("report", row => row.Edition.Report)
        .Text("period", row => row.Edition.Period.ToString())
        .Whole("edition", row => row.Edition.Number)
        .Whole("position", row => row.Edition.Position.Value)
        .Time("published", row => row.Published)
        .Text("by", row => row.Edition.By)
        .Text("reason", row => row.Edition.Reason)
        .Text("content", row => row.Edition.ContentHash[..ShortHash])
        .Text("edition hash", row => row.Edition.EditionHash[..ShortHash])
        .Text("ledger", LedgerOf);

    private static string LedgerOf(EditionRow row) => row.IsOfThisLedger ? "this" : "another";
}
