using Plumbline.App.Ledger.Facts;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    /// <summary>Runs a statement on the store directly.</summary>
    protected abstract Task TamperAsync(string sql);

    private async Task FillAsync()
    {
        for (var i = 1; i <= 4; i++)
        {
            await Ledger.CommittedAsync(Trust, Draft(await Ledger.HeadAsync(Trust), Definitions(i)) with
            {
                Observations = new[] { Month("a", "2024-01", $"{i}") with { Numerator = i }, Month($"b{i}", "2024-01", "1") with { SourceFile = "f.csv" } }.ToAsyncEnumerable(),
            });
        }

        await Ledger.WriteAsync(Council, Month("a", "2024-01", "1"));
    }

    // Each change writes its own unit, and every change after the first revises the first unit.
    private static DefinitionFact[] Definitions(int i) =>
        i == 1 ? [Unit("ward-1")] : [Unit($"ward-{i}"), Unit("ward-1", $"{{{i}}}")];

    [LedgerFact]
    public async Task Verify_UntouchedLedger_IsIntact()
    {
        await FillAsync();

        var found = await Ledger.VerifyAsync(Trust);
        Assert.Equal((4, 15L, null), (found.Changes, found.Facts, found.FirstBreak));
        Assert.Equal(await Ledger.ChangeAsync(Trust, At(4)), found.Head);
        Assert.True((await Ledger.VerifyAsync("unknown")).Intact);
    }

    [LedgerFact]
    public async Task Verify_AnythingAltered_NamesTheChange()
    {
        await FillAsync();
        (string Sql, string Undo, int Change)[] alterations =
        [
            ("UPDATE observation SET value = '99' WHERE change = 2 AND value = '2'", "UPDATE observation SET value = '2' WHERE value = '99'", 2),
            ("UPDATE observation SET source_row = 5 WHERE change = 3", "UPDATE observation SET source_row = 0 WHERE change = 3", 3),
            ("UPDATE observation SET numerator = '3.0' WHERE numerator = '3'", "UPDATE observation SET numerator = '3' WHERE numerator = '3.0'", 3),
            ("UPDATE observation SET marks = 1 WHERE change = 4", "UPDATE observation SET marks = 0 WHERE change = 4", 4),
            ("UPDATE observation SET marks = 64 WHERE change = 4", "UPDATE observation SET marks = 0 WHERE change = 4", 4),
            ("UPDATE observation SET source_note = 'forged' WHERE change = 4", "UPDATE observation SET source_note = NULL WHERE change = 4", 4),
            ("UPDATE series SET aspect = 'plan' WHERE indicator = 'b2'", "UPDATE series SET aspect = '' WHERE indicator = 'b2'", 2),
            ("UPDATE definition SET parent = 'forged' WHERE change = 1 AND organisation = 1", "UPDATE definition SET parent = '' WHERE change = 1 AND organisation = 1", 1),
            ("UPDATE change SET on_behalf_of = 'forged' WHERE number = 3 AND organisation = 1", "UPDATE change SET on_behalf_of = NULL WHERE number = 3 AND organisation = 1", 3),
            ("UPDATE observation SET note = '' WHERE change = 4", "UPDATE observation SET note = NULL WHERE change = 4", 4),
            ("UPDATE observation SET change = 3 WHERE change = 4 AND value = '1'", "UPDATE observation SET change = 4 WHERE change = 3 AND series = (SELECT series FROM series WHERE indicator = 'b4')", 3),
            ("UPDATE observation SET change = 9 WHERE change = 4 AND value = '4'", "UPDATE observation SET change = 4 WHERE change = 9", 4),
            ("UPDATE definition SET body = 'forged' WHERE change = 1 AND organisation = 1", "UPDATE definition SET body = '{}' WHERE change = 1 AND organisation = 1", 1),
            ("UPDATE definition SET kind = 'forged' WHERE change = 1", "UPDATE definition SET kind = 'unit' WHERE change = 1", 1),
            ("UPDATE definition SET body = NULL WHERE key = 'ward-4'", "UPDATE definition SET body = '{}' WHERE key = 'ward-4'", 4),
            ("UPDATE series SET indicator = 'forged' WHERE indicator = 'b2'", "UPDATE series SET indicator = 'b2' WHERE indicator = 'forged'", 2),
            ("UPDATE series SET series = 99 WHERE indicator = 'b3'", "UPDATE series SET series = (SELECT series FROM observation o WHERE change = 3 AND value = '1' AND organisation = 1) WHERE indicator = 'b3'", 3),
            ("UPDATE term SET text = 'forged' WHERE text = 'f.csv'", "UPDATE term SET text = 'f.csv' WHERE text = 'forged'", 1),
            ("UPDATE term SET term = 77 WHERE text = 'f.csv'", "UPDATE term SET term = 2 WHERE text = 'f.csv'", 1),
            ("UPDATE change SET reason = 'forged' WHERE number = 3 AND organisation = 1", "UPDATE change SET reason = 'definitions' WHERE number = 3 AND organisation = 1", 3),
            ("UPDATE change SET at = '2024-04-15T09:30:00.124Z' WHERE number = 4", "UPDATE change SET at = '2024-04-15T09:30:00.123Z' WHERE number = 4", 4),
            ("UPDATE change SET at = 'forged' WHERE number = 4", "UPDATE change SET at = '2024-04-15T09:30:00.123Z' WHERE number = 4", 4),
            ("UPDATE change SET hash = replace(hash, substr(hash, 1, 1), 'f') WHERE number = 2", "", 2),
        ];
        foreach (var (sql, undo, change) in alterations)
        {
            await TamperAsync(sql);
            var found = (await Ledger.VerifyAsync(Trust)).FirstBreak;
            Assert.True(found?.Change == At(change), $"{sql}: {found}");
            if (undo.Length == 0) continue;
            await TamperAsync(undo);
            found = (await Ledger.VerifyAsync(Trust)).FirstBreak;
            Assert.True(found is null, $"{undo}: {found}");
        }
    }

    [LedgerFact]
    public async Task Verify_ChangeRemoved_NamesIt()
    {
        await FillAsync();
        await TamperAsync("DELETE FROM observation WHERE change = 2 AND organisation = 1");
        await TamperAsync("DELETE FROM definition WHERE change = 2 AND organisation = 1");
        await TamperAsync("DELETE FROM change WHERE number = 2 AND organisation = 1");

        Assert.Equal(At(2), (await Ledger.VerifyAsync(Trust)).FirstBreak?.Change);
        Assert.True((await Ledger.VerifyAsync(Council)).Intact);
    }

    [LedgerFact]
    public async Task Verify_LastChangeRemoved_ShowsInTheHead()
    {
        await FillAsync();
        var head = (await Ledger.VerifyAsync(Trust)).Head;
        await TamperAsync("DELETE FROM observation WHERE change = 4");
        Assert.Equal(At(4), (await Ledger.VerifyAsync(Trust)).FirstBreak?.Change);
        await TamperAsync("DELETE FROM definition WHERE change = 4");
        await TamperAsync("DELETE FROM change WHERE number = 4");

        var found = await Ledger.VerifyAsync(Trust);
        Assert.True(found.Intact);
        Assert.NotEqual(head, found.Head);
    }

    [LedgerFact]
    public async Task Hash_OfTheFirstChange_IsFixed()
    {
        // Computed independently of the program, from docs/decisions/ledger-hash-chain.md.
        // The hash layout may never change: every ledger ever written must verify.
        await Ledger.CommittedAsync(Trust, Draft(null, Unit("ward-3", "{\"name\":\"Wärd 3\"}"), DefinitionFact.Withdrawal(FactKind.Of("unit"), "none")) with
        {
            Observations = new[]
            {
                new ObservationFact("complaints", "ward-3", "2020-Q2", Day("2020-07"), "quarter", "4/5 (80%)", 4.00m, 5m, "reported", true, "note 🙂", "figures.csv", 12, 7),
                Month("sickness", "2024-03", "5.60%"),
            }.ToAsyncEnumerable(),
        });
        await Ledger.WriteAsync(Trust, ObservationFact.Withdrawal("sickness", "trust", "2024-03", Day("2024-03"), "month"));

        Assert.Equal(
            ["03481d64ab870c9b222af0803e2c3531fe8326c22521e085956fc5fc0d2a5d7a", "d46b85ad0c8ee988c405a95ebea4735396f2f8beed2957bf7eab517e150d23cf"],
            await Ledger.ChangesAsync(Trust).Select(c => c.Hash.Hex).ToListAsync(), StringComparer.Ordinal);
    }
}
