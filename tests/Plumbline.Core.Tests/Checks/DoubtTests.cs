using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Tests.Checks;

/// <summary>Figures that do not fit their indicator are reported as doubtful; figures that are only rare are not.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData("count", "1/2", "a part of a whole, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("count", "Yes", "a word, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("percentage", "Achieved", "a word, though the indicator is a percentage; correct the figure, or the measure in indicators.csv")]
    [InlineData("count", "£12", "an amount of money, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("days", "12%", "a percentage, though the indicator is a number of days; correct the figure, or the measure in indicators.csv")]
    [InlineData("verdict", "88%", "a number, though the indicator is a verdict; correct the figure, or the measure in indicators.csv")]
    [InlineData("rate per 1000", "4/5", "a part of a whole, though the indicator is a rate; correct the figure, or the measure in indicators.csv")]
    [InlineData("count", "12.5", "a number with decimals, though the indicator counts whole things; correct it, or give its indicator decimals")]
    [InlineData("percentage", "0.147", "a percentage below one; where a spreadsheet holds 14.7% as 0.147, format its cells as percentages")]
    [InlineData("count", "12 days", "a number of days, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("score", "1 Day", "a number of days, though the indicator is a score; correct the figure, or the measure in indicators.csv")]
    [InlineData("days", "12 days", null)]
    [InlineData("count", "12", null)]
    [InlineData("count", "1.25k", null)]
    [InlineData("days", "12.5", null)]
    [InlineData("percentage", "4/5 (80%)", null)]
    [InlineData("percentage", "Not achieved - 88.36%", null)]
    [InlineData("percentage", "0.147%", null)]
    [InlineData("verdict", "Not achieved - 88.36%", null)]
    [InlineData("verdict", "Good", null)]
    [InlineData("money", "(£61k)", null)]
    [InlineData("count", "N/A", null)]
    [InlineData("score", "3.5", null)]
    public void FigureOfAnotherMeasure_IsDoubtful(string measure, string value, string? words)
    {
        var found = new Pack().Row("a", measure, "2023-01", value).Find("other-sort");
        Assert.Equal(words is null ? null : $"“a” for January 2023 is printed as {value}: {words}.", found.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("2024-05", "2024-05-31", false)]
    [InlineData("2024-05", "2024-05-30", true)]
    [InlineData("2032-04", "2024-05-31", true)]
    [InlineData("2024/25", "2024-05-31", true)]
    public void FigureForAPeriodThatHasNotEnded_IsDoubtful(string period, string today, bool told)
    {
        var found = new Pack().Row("a", "count", period, "12").Find("not-over", today: today);
        Assert.Equal(told, found.Count == 1);
        Assert.Empty(new Pack().Row("a", "count", period, "TBA").Find("not-over", today: today));
    }

    [Fact]
    public void ProvisionalFigure_MayBeForARunningPeriod_NotForOneThatHasNotBegun()
    {
        Assert.Empty(Provisional("2024-05").Find("not-over", today: "2024-05-20"));
        Assert.Equal(
            "“a” for June 2024 is printed as 12: a figure for a period that has not begun by 20 May 2024; correct the period.",
            Assert.Single(Provisional("2024-06").Find("not-over", today: "2024-05-20")).Message);

        static Pack Provisional(string period) => new Pack().Row("a", "count", period, "12").With(Pack.Cell("a", Core.Periods.Period.Parse(period).Value, "12") with { IsProvisional = true });
    }

    [Theory]
    [InlineData("0/0 (0%)", null, true)]
    [InlineData("0/0 (100%)", null, true)]
    [InlineData("50%", 0, true)]
    [InlineData("0/0", null, false)]
    [InlineData("0/5 (0%)", null, false)]
    [InlineData("50%", 10, false)]
    public void PercentageOverZero_IsDoubtful(string value, int? denominator, bool told)
    {
        var found = new Pack().Row("a", "percentage", "2023-01", value).With(Pack.Cell("a", Core.Periods.Period.Month(2023, 1), value, denominator is null ? null : 0, denominator)).Find("part-of-nothing");
        Assert.Equal(told ? $"“a” for January 2023 is printed as {value}: a rate over zero; leave it out, as in 0/0, which has no rate." : null, found.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("percentage", "84% 85% 0.91% 92%", "a hundredth of the figures beside it, which are 84% to 92%; correct it, or leave it where it is true")]
    [InlineData("percentage", "0.91% 85% 84% 92%", "a hundredth of the figures beside it, which are 84% to 92%; correct it, or leave it where it is true")]
    [InlineData("percentage", "84 85 1 92", "a hundredth of the figures beside it, which are 84 to 92; correct it, or leave it where it is true")]
    [InlineData("percentage", "84% 85% 0.91%", null)] // two neighbours are too few
    [InlineData("percentage", "84% 85% 2% 92%", null)]
    [InlineData("percentage", "1.2% 0.8% 91% 0.9%", "a hundred times the figures beside it, which are 0.8% to 1.2%; correct it, or leave it where it is true")]
    [InlineData("percentage", "84% 85% 1/100 92%", null)] // its numerator and denominator are given
    [InlineData("percentage", "84% 0% 0% 92% 90%", null)]
    [InlineData("count", "50 55 60 52 58 57 53 59 5500", "a hundred times the figures beside it, which are 50 to 60; correct it, or leave it where it is true")]
    [InlineData("count", "50 55 60 52 58 57 53 59 560", null)] // ten times may be correct
    [InlineData("count", "50 55 60 52 58 57 53 5500", null)] // seven neighbours are too few
    [InlineData("count", "50 55 0 2 58 57 53 59 5500", null)]
    [InlineData("money", "£61k £62k £63k £60k £59k £61k £64k £62k £61", "a thousandth of the figures beside it, which are £59k to £64k; correct it, or leave it where it is true")]
    [InlineData("money", "£61k £62k £63k £60k £59k £61k £64k £62k £61m", "a thousand times the figures beside it, which are £59k to £64k; correct it, or leave it where it is true")]
    [InlineData("days", "10 11 12 10 11 12 10 11 1200", "a hundred times the figures beside it, which are 10 to 12; correct it, or leave it where it is true")]
    [InlineData("score", "50 55 60 52 58 57 53 59 5500", null)]
    public void FigureOutOfScale_IsDoubtful(string measure, string values, string? words) =>
        Assert.Equal(words, new Pack().Row("a", measure, "2022-01", values.Split(' ')).Find("out-of-scale").SingleOrDefault()?.Message.Split(": ", 2)[1].TrimEnd('.'));

    [Theory]
    [InlineData("12 13 12.5 14", 1)]
    [InlineData("12.5 13.5 12 14", 0)] // a count of full-time equivalents
    [InlineData("12 13 14 15 16.5 17 18 19.5", 1)] // one in four: both are reported, in one finding
    public void CountWithADecimal_IsDoubtful_WhereTheOthersAreWhole(string values, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "count", "2022-01", values.Split(' ')).Find("other-sort").Count);

    [Fact]
    public void CountWhoseIndicatorHasDecimals_IsNotDoubtful() =>
        Assert.Empty(new Pack().Row("a", "count", "2022-01", "12", "12.5").Change("a", row => row with { Decimals = 1 }).Find("other-sort"));

    [Theory]
    [InlineData("count", Polarity.Higher, "10 20 19 30", "less than the 20 of May 2022")]
    [InlineData("count", Polarity.Higher, "10 20 20 30", null)]
    [InlineData("money", Polarity.Lower, "£10k £20k £19k £30k", "less than the £20k of May 2022")]
    [InlineData("money", Polarity.Higher, "£10k £20k £19k £30k", null)] // a surplus may fall
    [InlineData("percentage", Polarity.Lower, "10% 20% 19% 30%", null)] // a share of the year so far may fall
    [InlineData("count", Polarity.Higher, "10 20 30 N/A 25", "less than the 30 of June 2022")]
    public void RunningTotalThatFalls_IsDoubtful(string measure, Polarity polarity, string values, string? words)
    {
        var pack = new Pack().Row("a", measure, "2022-04", values.Split(' ')).Change("a", row => row with { IsCumulative = true, Polarity = polarity });
        Assert.Equal(words is null ? null : $"{words}, though a running total does not fall within its year", pack.Find("falling-total").SingleOrDefault()?.Message.Split(": ", 2)[1].Split(';')[0]);
        Assert.Empty(pack.Change("a", row => row with { IsCumulative = false }).Find("falling-total"));
    }

    [Fact]
    public void RunningTotal_StartsAgainEachYear() =>
        Assert.Empty(new Pack().Row("a", "count", "2023-02", "110", "120", "10", "20").Change("a", row => row with { IsCumulative = true }).Find("falling-total"));

    [Fact]
    public void FiguresOfOneKind_AreOneFinding_AndOnlyThoseAuditedCount()
    {
        var pack = new Pack().Row("a", "count", "2022-01", "1/2", "3", "1/4", "Yes");
        var found = pack.Find("other-sort");
        Assert.Equal(["2022-01", "2022-04"], found.Select(finding => finding.Period!.ToString()));
        Assert.Contains("is printed as 1/2, and 1 more like it: ", found[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, found[0].Cells.Count);
        Assert.Equal(["2022-03"], pack.Find("other-sort", period: "2022-03").Select(finding => finding.Period!.ToString()));
    }

    // SeriesSpread keeps a series with a slip at the very edge of what is reported, also where its figures alternate with another series'.
    [Theory]
    [InlineData("1%", true)]
    [InlineData("0.8%", true)]
    [InlineData("1.25%", true)]
    [InlineData("1.3%", false)]
    [InlineData("50%", false)]
    public void SuspectSeries_HasASlip_WhateverComesBetween(string value, bool isSuspect)
    {
        var row = new Pack().Row("a", "percentage", "2019-01", "1%").Picture().Indicators[0];
        var spread = new SeriesSpread<string>();
        var cells = ((string[])["100%", "100%", "100%", value]).Select((text, i) => Pack.Cell("a", Core.Periods.Period.Month(2019, 1).Plus(i), text)).ToList();
        foreach (var cell in cells)
        {
            spread.Add("one", row, cell.Value);
            spread.Add("other", row, cells[0].Value);
        }

        Assert.Equal((isSuspect, false), (spread.IsSuspect("one"), spread.IsSuspect("other")));
        Assert.Equal(isSuspect, DoubtfulSeries.In(row, cells).Any());
    }

    // A series that varies within a factor of three has no doubtful figure. One slip in it is found, by SeriesSpread too.
    [Fact]
    public void SlipInASeries_IsFoundAnywhere_AndNothingElse()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var values = Enumerable.Range(0, 12 + random.Next(30)).Select(_ => 60m + random.Next(35)).ToList();
            Assert.Empty(Found(values));
            Assert.False(Spread(values));
            var at = random.Next(values.Count);
            values[at] /= 100m;
            Assert.Equal([at], Found(values));
            Assert.True(Spread(values));
        }

        static List<int> Found(List<decimal> values) =>
            [.. DoubtfulSeries.In(Row(), Cells(values)).Select(doubted => doubted.Cell.Period.Since(Core.Periods.Period.Month(2019, 1)))];

        static bool Spread(List<decimal> values)
        {
            var spread = new SeriesSpread<int>();
            foreach (var cell in Cells(values)) spread.Add(1, Row(), cell.Value);
            return spread.IsSuspect(1) && spread.AnySuspect;
        }

        static Indicator Row() => new Pack().Row("a", "percentage", "2019-01", "1%").Picture().Indicators[0];
        static List<Observation> Cells(List<decimal> values) => [.. values.Select((value, i) => Pack.Cell("a", Core.Periods.Period.Month(2019, 1).Plus(i), FormattableString.Invariant($"{value}%")))];
    }
}
