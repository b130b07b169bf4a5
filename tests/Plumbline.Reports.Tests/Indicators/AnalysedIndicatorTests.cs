using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Indicators;

public sealed class AnalysedIndicatorTests
{
    private const string Figures = "2022-10 £4k; 2022-11 £4k; 2022-12 £5k; 2023-01 £4k; 2023-02 £3k; 2023-03 £4k";

    [Fact]
    public void AQuarterOfMonths_IsTheirSum_AgainstTheSumOfTheirTargets_AndTheQuarterBefore()
    {
        var analysed = Analyse(Organisation(Figures), "2022-Q4");

        Assert.Equal(("£11k", "2022-Q4"), (analysed.Latest?.Value.Text, analysed.Latest?.Period.ToString()));
        Assert.Equal(("at most £12k", 3, RatingStatus.Green), (analysed.Judgement.Criterion?.ToString(), analysed.Judgement.InForce?.MadeOf, analysed.Judgement.Status));
        Assert.Equal((ChangeDirection.Improving, "£13k"), (analysed.Change.Direction, analysed.Previous?.Value.Text));
        Assert.Equal(Frequency.Month, analysed.Series.Indicator.Frequency);
    }

    [Fact]
    public void AnIncompleteQuarter_IsNotRated_AndNotCompared()
    {
        var analysed = Analyse(Organisation(Figures.Replace("2023-02 £3k; ", "", StringComparison.Ordinal)), "2022-Q4");

        Assert.Equal(("£8k", NotRatedReason.Incomplete), (analysed.Latest?.Value.Text, analysed.Judgement.NotRated));
        Assert.Equal((ChangeDirection.NotApplicable, "The figure is from 2 of 3, the figure before is from 3 of 3"), (analysed.Change.Direction, analysed.Change.Reason));
    }

    [Theory]
    [InlineData("2022-Q4")]
    [InlineData("2023-01")]
    public void APeriodWithoutAFigure_HasNoChange_ThoughAnEarlierOneHad(string period)
    {
        var analysed = Analyse(Organisation("2022-07 £9k; 2022-08 £8k; 2022-09 £8k; 2022-10 £4k; 2022-11 £4k; 2022-12 £5k"), period);

        Assert.NotNull(analysed.Latest);
        Assert.Equal((ChangeDirection.NotApplicable, "No figure in this period"), (analysed.Change.Direction, analysed.Change.Reason));
    }

    [Theory]
    [InlineData("2022-05-01", "2022-Q4")]
    [InlineData(null, "2022-Q3")]
    public void AQuarterReadInPart_IsLeftOut(string? begun, string first)
    {
        var context = Organisation("2022-11 £4k; 2022-12 £5k; 2023-01 £4k; 2023-02 £3k; 2023-03 £4k").Context("2022-Q4");
        var read = context.SeriesOf(context.Picture.Indicators[0], SmallOrganisation.Top);
        var series = Series.From(read.Indicator, read.Unit, read.Observations).Value.Expecting(begun is null ? null : DateOnly.Parse(begun, CultureInfo.InvariantCulture), read.Absent);

        Assert.Equal(first, AnalysedIndicator.Of(context.Picture, series, context.Period).Figures.Observations[0].Period.ToString());
    }

    [Fact]
    public void FiguresThatDoNotCombine_AreTheLastMonths()
    {
        var analysed = Analyse(Organisation(Figures, Aggregation.None), "2022-Q4");

        Assert.Equal(("£4k", "2023-03", "at most £4k"), (analysed.Latest?.Value.Text, analysed.Latest?.Period.ToString(), analysed.Judgement.Criterion?.ToString()));
    }

    [Fact]
    public void LatestFigures_AreTheLastMonths_InAQuarterlyReport()
    {
        var context = Organisation(Figures).Context("2022-Q4");
        var analysed = AnalysedIndicator.Of(context.Picture, context.SeriesOf(context.Picture.Indicators[0], SmallOrganisation.Top), context.Period, FiguresShown.Latest);

        Assert.Equal(("2023-03", "2023-02", ChangeDirection.Declining), (analysed.Latest?.Period.ToString(), analysed.Previous?.Period.ToString(), analysed.Change.Direction));
    }

    private static SmallOrganisation Organisation(string figures, Aggregation rule = Aggregation.Sum) => new SmallOrganisation { Settings = new() { Code = "small", Name = "Small Trust" } }
        .With("spend", figures, "at most £4k", indicator => indicator with { Aggregation = rule, Measure = Measure.Of(MeasureKind.Money), Polarity = Polarity.Lower });

    private static AnalysedIndicator Analyse(SmallOrganisation organisation, string period)
    {
        var context = organisation.Context(period);
        return context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top);
    }
}
