using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Chain;

/// <summary>Looks for defects that no hash covers: tables and triggers that Plumbline did not make, and rows that belong to no ledger.</summary>
internal sealed class InspectStore(Session session)
{
    private static readonly Noun Changes = new("change", "changes");
    private static readonly Noun Definitions = new("definition", "definitions");
    private static readonly Noun Files = new("file", "files");
    private static readonly Noun Loads = new("load", "loads");
    private static readonly Noun Notes = new("note of what was written", "notes of what was written");
    private static readonly Noun Series = new("series", "series");
    private static readonly Noun Terms = new("term", "terms");
    private static readonly Noun Figures = new("figure", "figures");
    private static readonly Noun Organisations = new("organisation", "organisations");

    // Rows of no organisation, series or change, and series and terms that no figure uses.
    private static readonly (string Sql, Noun Found, string Which)[] Strays =
    [
        (OfNoOrganisation("change"), Changes, "of no organisation"),
        (OfNoOrganisation("definition"), Definitions, "of no organisation"),
        (OfNoOrganisation("blob"), Files, "of no organisation"),
        (OfNoOrganisation("folder"), Loads, "of no organisation"),
        (OfNoOrganisation("folder_fact"), Loads, "of no organisation"),
        (OfNoOrganisation("series"), Series, "of no organisation"),
        (OfNoOrganisation("term"), Terms, "of no organisation"),
        (OfNoOrganisation("observation"), Figures, "of no organisation"),
        (OfNoOrganisation("written"), Notes, "of no organisation"),
        ("organisation o WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = o.organisation)", Organisations, "without a change"),
        ("observation x WHERE NOT EXISTS (SELECT 1 FROM series s WHERE s.organisation = x.organisation AND s.series = x.series)", Figures, "of no series"),
        ("observation x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Figures, "of no change"),
        ("definition x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Definitions, "of no change"),
        ("blob x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Files, "of no change"),
        ("folder x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Loads, "of no change"),
        ("folder_fact x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Loads, "of no change"),
        ("written x WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.organisation = x.organisation AND c.number = x.change)", Notes, "of no change"),
        ("(SELECT organisation, series FROM series EXCEPT SELECT organisation, series FROM observation) x", Series, "without figures"),
        ("(SELECT organisation, term FROM term EXCEPT SELECT organisation, status FROM observation EXCEPT SELECT organisation, source FROM observation) x", Terms, "that no figure uses"),
    ];

    /// <summary>What was found, in words; empty where the store is as Plumbline makes it.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var found = new List<string>(await session.Dialect.OddTablesAsync(session, cancellation));
        // The row checks would fail on a missing or altered table.
        if (found.Count > 0) return found;
        await AddMigrationsAsync(found, cancellation);
        foreach (var (sql, what, which) in Strays)
        {
            var counts = await session.ListAsync($"SELECT count(*) FROM {sql}", values: null, row => row.GetInt64(0), cancellation);
            if (counts[0] > 0) found.Add($"{what.Counted(counts[0])} {which}; expected none");
        }

        await AddCountAsync(found, "observation", "observations", Figures, cancellation);
        await AddCountAsync(found, "definition", "definitions", Definitions, cancellation);
        await AddCountAsync(found, "blob", "blobs", Files, cancellation);
        return found;
    }

    private static string OfNoOrganisation(string table) => $"{table} x WHERE NOT EXISTS (SELECT 1 FROM organisation o WHERE o.organisation = x.organisation)";

    private async Task AddMigrationsAsync(List<string> found, CancellationToken cancellation)
    {
        var there = await session.ListAsync("SELECT version FROM migration ORDER BY version", values: null, row => row.GetInt32(0), cancellation);
        var expected = Migration.All.Select(step => step.Version).ToList();
        if (!there.SequenceEqual(expected))
            found.Add($"the steps {(there.Count == 0 ? "none" : string.Join(", ", there))} in the table migration; expected {string.Join(", ", expected)}");
    }

    private async Task AddCountAsync(List<string> found, string table, string column, Noun what, CancellationToken cancellation)
    {
        var counts = await session.ListAsync(
            $"SELECT (SELECT count(*) FROM {table}), (SELECT CAST(coalesce(sum({column}), 0) AS bigint) FROM change)",
            values: null,
            row => (Rows: row.GetInt64(0), Written: row.GetInt64(1)),
            cancellation);
        if (counts[0].Rows != counts[0].Written)
            found.Add(FormattableString.Invariant($"{what.Counted(counts[0].Rows)}; the changes say that they wrote {counts[0].Written:N0}"));
    }

    private sealed record Noun(string One, string Many)
    {
        internal string Counted(long count) => FormattableString.Invariant($"{count:N0} {(count == 1 ? One : Many)}");
    }
}
