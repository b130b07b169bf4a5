using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Contracts;

/// <summary>The sums of contracts, the forecast that is shown, the months in a row.</summary>
public sealed class CountContractsTests
{
    private const int Rounds = 500;

    private static readonly Period March = Make.Period("2020-03");

    [Theory]
    [InlineData("R", true, "1+")]
    [InlineData("R", false, "1")]
    [InlineData("GRRR", true, "3")]
    [InlineData("RRR", true, "3+")]
    [InlineData("RNR", false, "2")]
    [InlineData("GRDRN", true, "2")]
    [InlineData("R-RR", true, "2")]
    [InlineData("RRG", true, "0")]
    [InlineData("NNN", true, "0")]
    [InlineData("RR-", true, "0")]
    public void MonthsRed_AreCountedBack_PastWhatIsNotRated(string results, bool wasBefore, string expected) =>
        Assert.Equal(expected, CountMonthsRed.Of([.. results.Select(ResultOf)], wasBefore).ToString());

    [Fact]
    public void MonthsRed_AgreeWithAPlainReference()
    {
        var random = new Random(20200331);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => "RRRGND-"[random.Next(7)])]);
            // What was rated, from the last back to what ends the run.
            var run = text.Split('G', '-')[^1];
            var (count, whole) = (run.Count(static one => one == 'R'), run.Length == text.Length);
            Assert.Equal(new MonthsRed(count, count > 0 && whole), CountMonthsRed.Of([.. text.Select(ResultOf)], wasBefore: true));
        }
    }

    [Fact]
    public void Counts_AddUpToTheRequirementsInForce_AndAllToItsContracts()
    {
        var random = new Random(14);
        for (var round = 0; round < Rounds; round++)
        {
            var contracts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(0, 9)).Select(_ => ResultOf("RGND-"[random.Next(5)])).ToList()).ToList();
            var counts = contracts.Select(static one => CountContracts.Of(one)).ToList();
            Assert.All(contracts.Zip(counts), static pair => Assert.Equal(pair.First.Count(static one => one != KpiResult.NotInForce), (pair.Second?.Rated ?? 0) + (pair.Second?.NotRated ?? 0)));
            var all = CountContracts.All(March, [.. counts.Select(static count => new ContractMonth(March, count, Stated: null))], stated: null);
            Assert.Equal(CountContracts.Of(contracts.SelectMany(static one => one)), all.Shown);
            Assert.Null(all.Stated);
        }
    }

    [Theory]
    [InlineData("c", "", "counted 1/2/3")]
    [InlineData("c", "9/9", "counted 1/2/3 stated 9/9/0")]
    [InlineData("cs", "", "counted 5/7/3")]
    [InlineData("ss", "", "stated 8/10/0")]
    [InlineData("ss", "9/9", "stated 9/9/0")]
    [InlineData("-", "", "")]
    [InlineData("-", "9/9", "stated 9/9/0")]
    public void All_IsCountedWhereAPartIs_ElseAsStated_ElseTheSum(string parts, string total, string expected)
    {
        var months = parts.Select(part => new ContractMonth(March, part == 'c' ? new ContractCount(1, 2, 3) : null, part == 's' ? new ContractCount(4, 5, 0) : null)).ToList();
        var all = CountContracts.All(March, months, total.Length == 0 ? null : new ContractResult(null, March, 9, 9, Quantity.Percent(50m), "as told", Aspect.Actual));
        Assert.Equal(expected, string.Join(' ', new[] { Said("counted", all.Counted), Said("stated", all.Stated) }.Where(static text => text.Length > 0)));
        Assert.Equal(total.Length == 0 ? null : "as told", all.Note);
    }

    [Theory]
    [InlineData("2020-01", "forecast:2019-12 forecast:2020-02 forecast", "forecast:2019-12")]
    [InlineData("2020-02", "forecast:2019-12 forecast:2020-02 forecast", "forecast:2020-02")]
    [InlineData("2019-06", "forecast:2019-12 forecast", "forecast")]
    [InlineData("2019-06", "forecast:2019-12", null)]
    [InlineData("2020-02", "plan", null)]
    public void Forecast_IsTheLatestMadeByThen_AndOneWithoutAMonthComesLast(string at, string aspects, string? expected) =>
        Assert.Equal(expected, CountContracts.Latest(aspects.Split(' ').Select(static text => Aspect.Parse(text, FinancialCalendar.April).Value), Make.Period(at), static one => one)?.ToString());

    private static KpiResult ResultOf(char letter) => letter switch
    {
        'R' => KpiResult.Red,
        'G' => KpiResult.Green,
        'N' => KpiResult.NotRated,
        'D' => KpiResult.Doubtful,
        _ => KpiResult.NotInForce,
    };

    private static string Said(string source, ContractCount? count) => count is null ? "" : FormattableString.Invariant($"{source} {count.Green}/{count.Red}/{count.NotRated}");
}
