using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Observations;
using Plumbline.Reports.Blocks.Finance;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Finance;

public sealed class LineBlockTests
{
    internal static Document Ceiling(int months, decimal? spent, decimal? ceiling = 2_240_000, decimal? plan = null, decimal? forecast = null)
    {
        var paper = new FinancePaper();
        var line = paper.Line("agency");
        var period = FinancePaper.March.Plus(months - 12);
        var reading = new CeilingReading(paper.Indicator("agency"), SmallOrganisation.Top, period, months)
        {
            Ceiling = ceiling,
            CeilingToDate = ceiling * months / 12,
            Spent = spent,
            Planned = plan,
            Forecast = forecast,
            RunRate = spent / months * 12,
            Months = [.. Enumerable.Range(1, months).Select(month => new CeilingMonth(period.Plus(month - months), spent * month / months, ceiling * month / 12))],
        };
        return paper.With(one => one with { Ceilings = new Dictionary<Core.Indicators.IndicatorCode, CeilingReading> { [line] = reading } }).Compose(new CeilingBlock(line, null));
    }

    [Fact]
    public void Ceiling_OfAWholeYear_TellsHowFarBelow() =>
        Assert.Contains("Agency: £2,050k for 2019/20, 8.5% below its ceiling of £2,240k and £130k above the plan of £1,920k.", RiskPaper.Words(Ceiling(12, 2_050_000, plan: 1_920_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData(9, 1_800_000, "Agency: £1,800k in the nine months to December 2019, 7.1% above the ceiling’s share of £1,680k. At this rate the year ends at £2,400k (forecast: £2,240k), 7.1% above the ceiling of £2,240k.")]
    [InlineData(1, 100_000, "Agency: £100k in April 2019, 46.4% below the ceiling’s share of £187k. At this rate the year ends at £1,200k (forecast: £2,240k), 46.4% below the ceiling of £2,240k.")]
    public void Ceiling_WithinTheYear_TellsTheRunRate(int months, int spent, string words) => Assert.Contains(words, RiskPaper.Words(Ceiling(months, spent, forecast: 2_240_000)), StringComparison.Ordinal);

    [Fact]
    public void Ceiling_WithAMissingMonth_SaysSo() =>
        Assert.Contains("Agency: what was spent to the end of March 2020 is not known, because a month is missing. The ceiling for the year is £2,240k.", RiskPaper.Words(Ceiling(12, null)), StringComparison.Ordinal);

    [Fact]
    public void Ageing_IsToldByAgeAndDebtor()
    {
        var document = Aged();

        Assert.Contains("Receivables: £10.4m at the end of March 2020, £1.8m less than at the end of February 2020. Over 90 days: £2.6m, 25% of all. Most is owed by councils: £6.2m, 60% of all.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Contains("The debtors come to £0.6m less than the total.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(
            ["Councils | £4.2m | £2.0m | £6.2m | 60.0%", "Other NHS | £3.6m |  | £3.6m | 34.0%", "All | £7.8m | £2.6m | £10.4m | 100.0%", "Share of all | 75.0% | 25.0% | 100.0% | "],
            RiskPaper.Tables(document)[0]);
    }

    [Fact]
    public void Walk_GoesFromForecastToForecast_AndSaysWhatHasNoName()
    {
        var document = Walked(-30_000, 20_000);

        Assert.Contains("Surplus: £1,861k is forecast for 2019/20, £61k less than the forecast made in February 2020: adverse. −£51k of it has no name. At the rate of the months so far the year ends at £1,900k. The plan is £1,922k.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(
            ["Forecast made in February 2020 | £1,922k | ", "Step 0 | −£30k | adverse", "Step 1 | +£20k | favourable", "Not named | −£51k | adverse", "Forecast made in March 2020 | £1,861k | ", "Plan | £1,922k | ", "At the rate of the months so far | £1,900k | "],
            RiskPaper.Tables(document)[0]);
        Assert.Equal(["Forecast made in February 2020 | £1,922k | ", "Forecast made in March 2020 | £1,861k | −£61k"], RiskPaper.Tables(document)[1]);
    }

    [Fact]
    public void Drawings_OfRandomAccounts_KeepWithinTheirEdges()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new Random(seed);
            var documents = new[]
            {
                Ceiling(random.Next(1, 13), random.Next(4) == 0 ? null : random.Next(0, 5_000_000), random.Next(4) == 0 ? null : random.Next(1, 5_000_000), random.Next(0, 5_000_000), random.Next(0, 5_000_000)),
                Walked([.. Enumerable.Range(0, random.Next(6)).Select(_ => (decimal)random.Next(-200_000, 200_000))]),
                Aged(random),
            };
            foreach (var scene in documents.SelectMany(static document => Traversal.Elements(document.Content).OfType<Chart>()).SelectMany(static chart => new[] { chart.Scene, chart.Narrow! }))
            {
                var page = new Box(-0.5, -0.5, scene.Width + 0.5, scene.Height + 0.5);
                Assert.All(scene.Labels, label => Assert.True(page.Contains(new Spot(label.Box.Left, label.Box.Top)) && page.Contains(new Spot(label.Box.Right, label.Box.Bottom)), $"{seed}: {label.Text}"));
                Assert.All(scene.Items.OfType<SceneArea>().SelectMany(static area => area.Spots).Concat(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots)), spot => Assert.True(page.Contains(spot), $"{seed}: {spot}"));
                var labels = scene.Labels.ToList();
                for (var i = 0; i < labels.Count; i++)
                {
                    for (var j = i + 1; j < labels.Count; j++) Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"{seed}: “{labels[i].Text}” meets “{labels[j].Text}”");
                }
            }
        }
    }

    [Theory]
    [InlineData("2050000", "£2,050k")]
    [InlineData("-61000", "−£61,000")]
    [InlineData("129039000", "£129.0m")]
    [InlineData("99999", "£99,999")]
    [InlineData("499.5", "£500")]
    public void Money_IsToldInTheScaleOfItsSize(string amount, string text)
    {
        var known = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(text, MoneyFormat.For([known], System.Globalization.CultureInfo.GetCultureInfo("en-GB")).Text(known));
    }

    [Fact]
    public void ForecastWithoutADate_IsNotComparedWithTheNext()
    {
        var paper = new FinancePaper();
        var line = paper.Line("surplus");
        WalkStep undated = new("Forecast without a date", 77_000, null), dated = new("Forecast made in February 2020", 120_000, null) { MadeAt = FinancePaper.January }, last = new("Forecast made in March 2020", 125_000, null) { MadeAt = FinancePaper.March };
        var reading = new WalkReading(paper.Indicator("surplus"), SmallOrganisation.Top, FinancePaper.Year, FinancePaper.March) { Start = dated, Forecast = last, Unnamed = 5_000, Made = [undated, dated, last] };
        var document = paper.With(one => one with { Walks = new Dictionary<Core.Indicators.IndicatorCode, WalkReading> { [line] = reading } }).Compose(new ForecastWalkBlock(line, null));

        Assert.Equal(["Forecast without a date | £77k | ", "Forecast made in February 2020 | £120k | ", "Forecast made in March 2020 | £125k | +£5k"], RiskPaper.Tables(document)[1]);
    }

    internal static Document Walked(params decimal[] movements)
    {
        var paper = new FinancePaper();
        var line = paper.Line("surplus");
        WalkStep start = new("Forecast made in February 2020", 1_922_000, null) { MadeAt = FinancePaper.January }, end = new("Forecast made in March 2020", 1_861_000, FinancePaper.Figure(line, FinancePaper.Year, 1_861_000, Aspect.Forecast));
        var reading = new WalkReading(paper.Indicator("surplus"), SmallOrganisation.Top, FinancePaper.Year, FinancePaper.March)
        {
            Start = start,
            Movements = [.. movements.Select(static (amount, at) => new WalkStep($"Step {at}", amount, null))],
            Unnamed = end.Amount - start.Amount - movements.Sum(),
            Forecast = end,
            Plan = 1_922_000,
            RunRate = 1_900_000,
            Made = [start, end],
        };
        return paper.With(one => one with { Walks = new Dictionary<Core.Indicators.IndicatorCode, WalkReading> { [line] = reading } }).Compose(new ForecastWalkBlock(line, null));
    }

    internal static Document Aged(Random? random = null)
    {
        var paper = new FinancePaper();
        var line = paper.Line("receivables");
        var bands = random?.Next(0, 6) ?? 2;
        Owed? Owed(decimal amount, decimal total) => new(amount, null, total == 0 ? null : Math.Round(amount / total * 100));
        var names = random is null ? ["0 to 90 days", "Over 90 days"] : Enumerable.Range(0, bands).Select(static at => $"{at * 30} to {(at + 1) * 30} days").ToArray();
        var total = 10_400_000m;
        decimal[] ages = random is null ? [7_800_000, 2_600_000] : [.. names.Select(_ => (decimal)random.Next(0, 3_000_000))];
        DebtorLine[] debtors = random is null
            ? [new("councils", "Councils", Owed(6_200_000, total), [Owed(4_200_000, 0), Owed(2_000_000, 0)]), new("nhs", "Other NHS", new Owed(3_600_000, null, 34), [Owed(3_600_000, 0), null])]
            : [.. Enumerable.Range(0, random.Next(0, 11)).Select(at => new DebtorLine($"d{at}", $"Debtor with a long name {at}", Owed(random.Next(0, 3_000_000), total), [.. names.Select(_ => random.Next(3) == 0 ? null : Owed(random.Next(0, 900_000), 0))]))];
        var reading = new AgeingReading(paper.Indicator("receivables"), SmallOrganisation.Top, FinancePaper.March, [.. names.Zip(ages).Select((pair, at) => new AgeBand($"a{at}", pair.First, Owed(pair.Second, total)))], debtors, Owed(total, total))
        {
            History = [FinancePaper.Figure(line, FinancePaper.March.Previous, 12_200_000), FinancePaper.Figure(line, FinancePaper.March, 10_400_000)],
            NotByDebtor = random is null ? 600_000 : null,
        };
        return paper.With(one => one with { Ageings = new Dictionary<Core.Indicators.IndicatorCode, AgeingReading> { [line] = reading } }).Compose(new AgeingBlock(line, null));
    }
}
