using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Since_SaysWhatWasWrittenAndWithdrawn_InTheLatestVersion()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2"), Month("b", "2024-01", "3"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "20"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "200"), Withdrawn("b", "2024-01"), Month("a", "2024-04", "4", "ward"));

        Assert.Equal("a:trust:2024-02=200@3 a:ward:2024-04=4@3 b:trust:2024-01 withdrawn@3", await SinceAsync(1));
        Assert.Equal("a:trust:2024-02=20@2", await SinceAsync(1, new() { AsAt = At(2) }));
        Assert.Equal("", await SinceAsync(3));
        Assert.Equal("a:ward:2024-04=4@3", await SinceAsync(1, new() { Units = ["ward"] }));
        Assert.Equal("b:trust:2024-01 withdrawn@3", await SinceAsync(1, new() { Indicators = ["b"] }));
        Assert.Equal("a:ward:2024-04=4@3", await SinceAsync(1, new() { FromDay = Day("2024-03") }));
        Assert.Equal("b:trust:2024-01 withdrawn@3", await SinceAsync(1, new() { ToDay = Day("2024-01") }));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => SinceAsync(4));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => SinceAsync(3, new() { AsAt = At(2) }));
    }

    // The law: the figures at one change, with what was written since, are the figures now.
    [LedgerFact]
    public async Task Since_AnyChange_MakesTheFiguresOfThatChangeTheFiguresNow()
    {
        var random = new Random(20261129);
        const int Changes = 12;
        for (var change = 0; change < Changes; change++)
        {
            var cells = Enumerable.Range(0, random.Next(1, 20)).Select(_ => (Indicator: $"i{random.Next(4)}", Month: $"20{random.Next(20, 25)}-0{random.Next(1, 10)}")).Distinct().ToList();
            var there = (await Ledger.ReadAsync(Trust)).Select(row => (row.Fact.Indicator, row.Fact.Period)).ToHashSet();
            await Ledger.WriteAsync(Trust, [.. cells.Select(cell => there.Contains(cell) && random.Next(3) == 0 ? Withdrawn(cell.Indicator, cell.Month) : Month(cell.Indicator, cell.Month, $"{change}"))]);
        }

        var now = (await Ledger.ReadAsync(Trust)).ConvertAll(Text);
        for (var since = 1; since <= Changes; since++)
        {
            var figures = (await Ledger.ReadAsync(Trust, At(since))).ToDictionary(row => (row.Fact.Indicator, row.Fact.Period), Text);
            await foreach (var row in Ledger.ObservationsSinceAsync(Trust, ObservationQuery.All, At(since)))
            {
                Assert.True(row.Change > At(since));
                if (row.Fact.Withdrawn) figures.Remove((row.Fact.Indicator, row.Fact.Period));
                else figures[(row.Fact.Indicator, row.Fact.Period)] = Text(row);
            }

            Assert.Equal(now.Order(StringComparer.Ordinal), figures.Values.Order(StringComparer.Ordinal));
        }

        Assert.Empty(await Ledger.InspectAsync());
    }

    // Stores that an earlier version wrote have no notes of what changes wrote.
    [LedgerFact]
    public async Task Since_WithoutNotes_SaysTheSame()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2"), Month("b", "2024-01", "3"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "20"), Withdrawn("b", "2024-01"));
        var (since, facts) = (await SinceAsync(1), await Ledger.FactsOfAsync(Trust, At(2)));
        await TamperAsync("DELETE FROM written");
        Assert.Equal("a:trust:2024-02=20@2 b:trust:2024-01 withdrawn@2", since);
        Assert.Equal(since, await SinceAsync(1));
        Assert.Equal(facts.Observations, (await Ledger.FactsOfAsync(Trust, At(2))).Observations);
        Assert.Empty(await Ledger.InspectAsync());
    }

    [LedgerFact]
    public async Task FactsOf_ChangeWithAFalseNote_IsRefused()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2"));
        await TamperAsync("UPDATE written SET last_day = first_day");
        await RefusedAsync(LedgerProblem.StoreIsDamaged, () => Ledger.FactsOfAsync(Trust, At(1)));
    }

    private static string Text(ObservationRow row) => $"{row.Fact.Indicator}:{row.Fact.Unit}:{row.Fact.Period}{(row.Fact.Withdrawn ? " withdrawn" : $"={row.Fact.Value}")}@{row.Change}";

    private async Task<string> SinceAsync(int change, ObservationQuery? query = null) =>
        string.Join(" ", await Ledger.ObservationsSinceAsync(Trust, query ?? ObservationQuery.All, At(change)).Select(Text).ToListAsync());
}
