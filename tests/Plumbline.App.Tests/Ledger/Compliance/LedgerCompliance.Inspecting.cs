using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    private const string Figure = "INSERT INTO observation (organisation, series, day, change, source_row, source_column, status, source, marks, period, value) VALUES";

    /// <summary>The statement that makes a trigger which could alter inserted rows.</summary>
    protected abstract string MakeTrigger { get; }

    [LedgerFact]
    public async Task Inspect_UntouchedStore_FindsNothing()
    {
        Assert.Empty(await Ledger.InspectAsync());
        await FillAsync();
        Assert.Empty(await Ledger.InspectAsync());
    }

    [LedgerFact]
    public async Task Inspect_DefectsThatNoHashCovers_AreFound()
    {
        await FillAsync();
        (string Sql, string Undo, string Found)[] alterations =
        [
            ("DELETE FROM migration", $"INSERT INTO migration (version, what, at) VALUES {string.Join(", ", Migration.All.Select(static step => FormattableString.Invariant($"({step.Version}, '', '')")))}", "steps none in the table migration; expected 1"),
            ($"{Figure} (1, 999, 1, 1, 0, 0, 0, 0, 0, 'p', 'v')", "DELETE FROM observation WHERE series = 999", "1 figure of no series"),
            ($"{Figure} (99, 1, 1, 1, 0, 0, 0, 0, 0, 'p', 'v')", "DELETE FROM observation WHERE organisation = 99", "1 figure of no organisation"),
            ($"{Figure} (1, 1, 1, 77, 0, 0, 0, 0, 0, 'p', 'v')", "DELETE FROM observation WHERE change = 77", "1 figure of no change"),
            ("INSERT INTO folder_fact (organisation, workspace, number, fact, change) VALUES (1, 'main', 1, 'x', 77)", "DELETE FROM folder_fact WHERE change = 77", "1 load of no change"),
            ("INSERT INTO definition (organisation, kind, parent, key, change, body) VALUES (1, 'unit', '', 'x', 77, '{}')", "DELETE FROM definition WHERE change = 77", "1 definition of no change"),
            ("INSERT INTO organisation (organisation, code) VALUES (99, 'ghost')", "DELETE FROM organisation WHERE organisation = 99", "1 organisation without a change"),
            ("INSERT INTO series (organisation, series, indicator, unit, aspect, frequency) VALUES (1, 999, 'x', 'x', '', 'month')", "DELETE FROM series WHERE series = 999", "1 series without figures"),
            ("INSERT INTO term (organisation, term, text) VALUES (1, 999, 'x')", "DELETE FROM term WHERE term = 999", "1 term that no figure uses"),
            ("INSERT INTO term (organisation, term, text) VALUES (1, 998, 'x'), (1, 999, 'y')", "DELETE FROM term WHERE term > 997", "2 terms that no figure uses"),
            ("DELETE FROM observation WHERE organisation = 2", $"{Figure} (2, 1, 738885, 1, 0, 0, 1, 0, 0, '2024-01', '1')", "the changes say that they wrote"),
            ("CREATE TABLE more (n integer)", "DROP TABLE more", "more that Plumbline did not make"),
            ("CREATE VIEW odd AS SELECT 1 AS one", "DROP VIEW odd", "odd that Plumbline did not make"),
            (MakeTrigger, "", "odd_trigger"),
            ("DROP TABLE folder", "", "no table folder; expected one"),
        ];
        foreach (var (sql, undo, found) in alterations)
        {
            await TamperAsync(sql);
            var inspected = await Ledger.InspectAsync();
            Assert.True(inspected.Any(one => one.Contains(found, StringComparison.Ordinal)), $"{sql}: {string.Join("; ", inspected)}");
            if (undo.Length == 0) continue;
            await TamperAsync(undo);
            Assert.True(await Ledger.InspectAsync() is [], $"{undo}: {string.Join("; ", await Ledger.InspectAsync())}");
        }
    }
}
