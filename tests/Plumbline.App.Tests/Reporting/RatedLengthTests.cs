using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Tables;
using Plumbline.App.Workspaces;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Reporting;

/// <summary>Whole quarters and years, and several months together, rated from figures of months.</summary>
public sealed class RatedLengthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("falls", "13", "at most 13", RatingStatus.Green, ChangeDirection.Declining, "13 against at most 13 (made of 3 monthly targets): met")]
    [InlineData("on-time", "79.2%", "at least 80%", RatingStatus.Red, ChangeDirection.Improving, "79.2% against at least 80% (at least 75% until May 2024): 0.8 points worse (1.0% of the target)")]
    [InlineData("spend", "£9.5k", "at most £9k", RatingStatus.Red, ChangeDirection.NotApplicable, "£9.5k against at most £9k: £500 worse (5.6% of the target)")]
    [InlineData("late", "5", "at most 9", RatingStatus.NotRated, ChangeDirection.NotApplicable, "Incomplete: from 2 of 3 months")]
    [InlineData("survey", "4", "at most 5", RatingStatus.Green, ChangeDirection.Declining, "4 against at most 5: 1 better (20.0% of the target)")]
    public async Task AWholeQuarter_IsRatedTogether(string indicator, string value, string target, RatingStatus status, ChangeDirection change, string reason)
    {
        var rated = (await RateAsync("2024-Q1", new RatedLength(Frequency.Quarter, 1))).Single(row => row.Judgement.Indicator.Code.ToString() == indicator);
        Assert.Equal((value, target, status, change, reason), (rated.Judgement.Observation?.Value.Text, rated.Judgement.Criterion?.ToString(), rated.Judgement.Status, rated.Change.Direction, JudgementWords.Reason(rated.Judgement, CultureInfo.InvariantCulture)));
    }

    // A quarter that is not over in May is not rated: the one before it is.
    [Fact]
    public async Task TheQuarterRated_IsTheLastThatIsOver() =>
        Assert.All((await RateAsync("2024-05", new RatedLength(Frequency.Quarter, 1))).Where(static row => row.Judgement.Indicator.Code.ToString() is "falls" or "on-time"), static row => Assert.Equal("2023-Q4", row.Judgement.Period.ToString()));

    [Fact]
    public async Task TwoMonthsTogether_AreRatedAndComparedWithTheTwoBefore()
    {
        var rated = (await RateAsync("2024-06", new RatedLength(null, 2)))[0];
        Assert.Equal(("9", "at most 9", RatingStatus.Green), (rated.Judgement.Observation?.Value.Text, rated.Judgement.Criterion?.ToString(), rated.Judgement.Status));
        Assert.Equal((ChangeDirection.Declining, "9 after 8"), (rated.Change.Direction, rated.Change.Reason));
    }

    [Fact]
    public async Task Table_NamesTheMonths_AndCountsTheParts()
    {
        var lines = await LinesAsync(await RateAsync("2024-06", new RatedLength(null, 2)));
        Assert.Equal("indicator,unit,period,value,target,rating,performance,reason,parts,missing", lines[0]);
        Assert.Equal("falls,trust,2024-05 to 2024-06,9,at most 9,green,declining,9 against at most 9 (made of 2 monthly targets): met,2,0", lines[1]);
        Assert.StartsWith("survey,trust,2024-06,", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith(",,", lines[^1], StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesAsync(IEnumerable<RatedIndicator> rated)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvTableWriter(stream)) await WriteTable.RunAsync(RatingsTable.Table, rated.ToAsyncEnumerable(), writer);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private async Task<IReadOnlyList<RatedIndicator>> RateAsync(string period, RatedLength length)
    {
        Write("plumbline.yaml", "organisation:\n  code: trust\n  name: Trust\nfinancial-year-start: 4\nrating-scheme: met-not-met\n");
        Write("units.csv", "unit,name,kind,parent\ntrust,Trust,organisation,\n");
        Write("indicators.csv", """
            indicator,name,frequency,measure,polarity,aggregation
            falls,Falls,month,count,lower,sum
            on-time,On time,month,percentage,higher,ratio
            spend,Spend,month,money,lower,sum
            late,Late,month,count,lower,sum
            survey,Survey,month,count,lower,none
            """);
        Write("targets.csv", """
            indicator,from,to,target
            falls,2024-01,2024-05,at most 4
            falls,2024-06,,at most 5
            on-time,2024-01,2024-05,at least 75%
            on-time,2024-06,,at least 80%
            spend,2024-01,,at most £1k
            spend,2024-Q1,,at most £9k
            late,2024-01,,at most 3
            survey,2024-01,,at most 5
            """);
        Write("observations/figures.csv", """
            indicator,unit,period,value,numerator,denominator
            falls,trust,2024-01,4,,
            falls,trust,2024-02,3,,
            falls,trust,2024-03,4,,
            falls,trust,2024-04,4,,
            falls,trust,2024-05,4,,
            falls,trust,2024-06,5,,
            on-time,trust,2024-01,50.0%,10,20
            on-time,trust,2024-02,50.0%,10,20
            on-time,trust,2024-03,50.0%,10,20
            on-time,trust,2024-04,80.0%,40,50
            on-time,trust,2024-05,78.0%,39,50
            on-time,trust,2024-06,79.6%,39,49
            spend,trust,2024-04,£4.5k,,
            spend,trust,2024-05,£2k,,
            spend,trust,2024-06,£3k,,
            late,trust,2024-03,2,,
            late,trust,2024-04,2,,
            late,trust,2024-06,3,,
            survey,trust,2024-05,3,,
            survey,trust,2024-06,4,,
            """);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        var read = ReadWorkspace.Run(_folder.File("ws"));
        Assert.Empty(read.Problems);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, Actor.OwnMachine("tester"), "test");
        return await RateIndicators.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "trust"), Period.Parse(period).Value, length: length);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.File("ws"), name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
