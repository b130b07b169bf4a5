using Plumbline.Core.Analysis;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Collections.Counting;
using System.Globalization;
using Plumbline.Core.Checks;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Indicators;

/// <summary>Each indicator is charted, judged and described by the chart kind it names.</summary>
public class IndicatorChartTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly UnitCode Trust = UnitCode.Parse("trust").Value;
    private static readonly IndicatorCode Code = IndicatorCode.Parse("falls").Value;

    private static readonly string[] Fractions = ["17/19", "15/20", "30/41", "8/9", "20/24", "18/22", "11/15", "25/30", "19/23", "16/21", "14/16", "22/28", "9/12", "27/33"];

    [Theory]
    [InlineData(ChartKind.Xmr, "count", "average")]
    [InlineData(ChartKind.C, "count", "average")]
    [InlineData(ChartKind.Run, "count", "median")]
    [InlineData(ChartKind.P, "percentage", "average")]
    [InlineData(ChartKind.PPrime, "percentage", "average")]
    [InlineData(ChartKind.U, "rate per 1000", "average")]
    [InlineData(ChartKind.UPrime, "rate per 1000", "average")]
    public void Chart_IsTheIndicatorsOwn(ChartKind kind, string measure, string centre)
    {
        var chart = Chart(Of(kind, measure), measure == "count" ? ["3", "5", "4", "6", "5", "3", "7", "4", "5", "6", "4", "5", "3", "6"] : Fractions)!;

        Assert.Equal(kind, chart.Chart.Kind);
        Assert.True(chart.HasLimits);
        Assert.Contains($"{char.ToUpperInvariant(centre[0])}{centre[1..]} ", ControlChartDrawing.Sentence(chart.Chart, chart.TextIn(British)), StringComparison.Ordinal);
        Assert.Equal(kind == ChartKind.Run, chart.Chart.Points[^1].Upper is null);
    }

    [Fact]
    public void PChart_IsPrintedInPercent_WithItsTargetAndLimits()
    {
        var chart = Chart(Of(ChartKind.P, "percentage"), Fractions, "at least 90%")!;
        var mean = Fractions.Sum(static text => Part(text, 0)) / (double)Fractions.Sum(static text => Part(text, 1));

        Assert.Equal(mean, chart.Chart.Points[0].Centre!.Value, 1e-12);
        Assert.Equal(0.9, chart.Chart.Points[^1].Target!.Value, 1e-12);
        Assert.Equal((0d, 1d), (chart.Bounds.Least!.Value, chart.Bounds.Greatest!.Value));
        var words = ControlChartDrawing.Sentence(chart.Chart, chart.TextIn(British));
        Assert.Contains("81.8%", words, StringComparison.Ordinal);
        Assert.Contains("Target 90%", words, StringComparison.Ordinal);
        Assert.Contains("falls: 81.8% in February 2024, missing the target of at least 90%.", chart.SummaryIn(British).ToString(), StringComparison.Ordinal);
        // Each point has its own limits, because each has its own denominator.
        Assert.Equal(14, chart.Chart.Points.Select(static point => point.ComputedLower).Distinct().Count());
    }

    [Fact]
    public void UChart_IsPrintedForEverySoMany()
    {
        var chart = Chart(Of(ChartKind.U, "rate per 1000"), Fractions, "at most 500")!;
        Assert.Equal(27 / 33d, chart.Chart.Points[^1].Value!.Value, 1e-12);
        Assert.Equal(0.5, chart.Chart.Points[^1].Target!.Value, 1e-12);
        Assert.Contains(": 818", chart.SummaryIn(British).Standing, StringComparison.Ordinal);
    }

    [Fact]
    public void FigureWithoutItsFraction_IsMissing_AndTheChartSaysSo()
    {
        string[] figures = [.. Fractions, "84%"];
        var chart = Chart(Of(ChartKind.P, "percentage"), figures)!;
        Assert.Null(chart.Chart.Points[^1].Value);
        var sentence = ControlChartDrawing.Sentence(chart.Chart, chart.TextIn(British));
        Assert.Contains("1 point missing here: reported without numerator and denominator.", sentence, StringComparison.Ordinal);
        var data = ControlChartDrawing.Data(chart.Chart, chart.TextIn(British));
        Assert.Equal("reported without numerator and denominator", data.Groups.Last().Rows.Last().Cells[^1].Content.PlainText);
        Assert.Null(Chart(Of(ChartKind.P, "percentage"), ["84%", "85%"]));
    }

    [Fact]
    public void ZeroOverZero_HasNoPoint()
    {
        string[] figures = ["0/0", .. Fractions, "0/0"];
        var chart = Chart(Of(ChartKind.P, "percentage"), figures)!;
        Assert.Equal(15, chart.Chart.Points.Count);
        Assert.Null(chart.Chart.Points[^1].Value);
        Assert.DoesNotContain("without numerator", ControlChartDrawing.Sentence(chart.Chart, chart.TextIn(British)), StringComparison.Ordinal);
    }

    [Fact]
    public void Outlier_OfAPChart_IsReportedInPercent()
    {
        string[] figures = [.. Fractions, "2/60"];
        var indicator = Of(ChartKind.P, "percentage");
        var picture = Picture(indicator);
        var cells = Cells(indicator, figures);
        var outlier = Assert.Single(FindOutliers.Run(new Audit(picture, FigureBook.Of(cells), cells[^1].Period, new DateOnly(2024, 4, 1))));
        Assert.False(outlier.IsHigh);
        Assert.InRange(outlier.Limit, 40, 70);
    }

    [Fact]
    public void TChart_IsOfTheEventsOfItsLineList_TwoOnADayIncluded()
    {
        var indicator = Of(ChartKind.T, "days") with { Polarity = Polarity.Higher };
        DateOnly[] days = [.. Enumerable.Range(0, 16).Select(static at => new DateOnly(2023, 1, 5).AddDays(at * 20)), new DateOnly(2023, 11, 1), new DateOnly(2024, 1, 9)];
        var list = new CollectionDefinition
        {
            Code = CollectionCode.Parse("events").Value, Name = "Events", From = Period.Month(2023, 1),
            Counts = [new CountRule(Code, CountKind.DaysBetween, null, HolidayCalendar.EnglandAndWales, [], EveryUnit: false)],
        };
        var events = new LineList(list, days.Select((day, i) => new ListedEvent(list.Code, FormattableString.Invariant($"E-{i:00}"), Trust, day, null, [])));
        var picture = Picture(indicator, list);
        var series = Series.From(indicator, Trust, []).Value;
        Assert.Null(SeriesChart.Of(picture, series, Period.Month(2023, 12)));

        var chart = SeriesChart.Of(picture, series.ChartedBy(CountEvents.Gaps(events, picture, list.Counts[0], Trust, new DateOnly(2023, 12, 31))), Period.Month(2023, 12))!;

        // Seventeen events by the end of the year give sixteen gaps; the event in January is still unknown.
        Assert.Equal([.. Enumerable.Repeat(20d, 15), 0d], chart.Chart.Points.Select(static point => point.Value!.Value));
        Assert.Equal(["2023-11-01", "2023-11-01 (2)"], chart.Points.TakeLast(2).Select(static point => point.Label));
        Assert.Equal(new FigureSource.Event(CollectionCode.Parse("events").Value, "E-16"), chart.Points[^1].Source);
        Assert.Equal(ChartKind.T, chart.Chart.Kind);
        Assert.StartsWith("falls: 0 on 1 November 2023", chart.SummaryIn(British).Standing, StringComparison.Ordinal);
    }

    [Fact]
    public void TChart_OfFiguresThatAreGaps_HasOnlyOnePointForEachFigure()
    {
        var indicator = Of(ChartKind.T, "days") with { Frequency = Frequency.Day };
        var cells = Enumerable.Range(0, 50).Select(at => new Observation(Code, Trust, Period.Containing(new DateOnly(2021, 1, 1).AddDays(at * 20), Frequency.Day, FinancialCalendar.April), ObservedValue.Parse("20").Value)).ToList();
        var chart = SeriesChart.Of(Picture(indicator), Series.From(indicator, Trust, cells).Value, Period.Month(2023, 12))!;
        Assert.Equal(36, chart.Chart.Points.Count);
        Assert.DoesNotContain(chart.Chart.Points, static point => point.Value is null);
        Assert.Equal(FigureSource.Of(cells[^1]), chart.Points[^1].Source);
    }

    [Fact]
    public void TChart_JudgesNoDoubtfulGap()
    {
        var indicator = Of(ChartKind.T, "days") with { Frequency = Frequency.Day };
        var cells = Enumerable.Range(0, 20).Select(at => new Observation(Code, Trust, Period.Containing(new DateOnly(2021, 1, 1).AddDays(at * 20), Frequency.Day, FinancialCalendar.April), ObservedValue.Parse("20").Value)
            { IsDoubtful = at == 3, SourceNote = at == 3 ? "the date was typed twice" : null });
        var chart = SeriesChart.Of(Picture(indicator), Series.From(indicator, Trust, cells).Value, Period.Month(2023, 12))!;
        Assert.Equal(3, Assert.Single(chart.Chart.Points, static point => point is { Value: null, Unjudged: 20, IsDoubtful: true }).Index);
        Assert.Equal("a doubtful figure: in no average, limit or signal", chart.TextIn(British).Missing[3]);
    }

    [Theory]
    [InlineData(ChartKind.Xmr, "count")]
    [InlineData(ChartKind.P, "percentage")]
    [InlineData(ChartKind.U, "rate per 1000")]
    public void Format_PrintsInTheUnitOfTheFigures(ChartKind kind, string measure)
    {
        var indicator = Of(kind, measure);
        var cells = Enumerable.Range(0, 15).Select(at => new Observation(Code, Trust, Period.Month(2023, 1).Plus(at), ObservedValue.Parse("20").Value) { Numerator = 2, Denominator = 10 });
        var chart = SeriesChart.Of(Picture(indicator), Series.From(indicator, Trust, cells).Value, Period.Month(2024, 3))!;
        Assert.Equal(ChartScale.FactorOf(indicator), chart.Format.Factor);
    }

    [Fact]
    public void TooRare_SuggestsGapsBetweenEvents_OnlyWithALineList()
    {
        var indicator = Of(ChartKind.Xmr, "count");
        var list = new CollectionDefinition
        {
            Code = CollectionCode.Parse("events").Value, Name = "Events", From = Period.Month(2023, 1),
            Counts = [new CountRule(Code, CountKind.Received, null, HolidayCalendar.EnglandAndWales, [], EveryUnit: false)],
        };
        string[] figures = [.. Enumerable.Repeat("0", 20), "1", .. Enumerable.Repeat("0", 12)];
        var without = Chart(indicator, figures)!;
        Assert.True(without.IsTooRare);
        Assert.False(without.HasLimits);
        Assert.Contains("too rare for this chart", without.SummaryIn(British).Variation, StringComparison.Ordinal);
        Assert.DoesNotContain("between events", without.SummaryIn(British).Variation, StringComparison.Ordinal);
        var cells = Cells(indicator, figures);
        var with = SeriesChart.Of(Picture(indicator, list), Series.From(indicator, Trust, cells).Value, cells[^1].Period)!;
        Assert.Contains("between events", with.SummaryIn(British).Variation, StringComparison.Ordinal);
    }

    private static int Part(string text, int at) => int.Parse(text.Split('/')[at], CultureInfo.InvariantCulture);

    private static Indicator Of(ChartKind kind, string measure) => new()
    {
        Code = Code,
        Name = "falls",
        Placement = new Placement(null, null, null, 10),
        Frequency = Frequency.Month,
        Measure = Measure.Parse(measure).Value,
        Polarity = kind is ChartKind.P or ChartKind.PPrime ? Polarity.Higher : Polarity.Lower,
        Aggregation = Aggregation.None,
        Chart = kind,
    };

    private static OrganisationPicture Picture(Indicator indicator, CollectionDefinition? list = null, string? target = null) => new(
        new OrganisationSettings { Code = "t", Name = "Trust" },
        UnitTree.From([new Unit(Trust, "Trust", UnitKind.Organisation, null)]).Value,
        [indicator], target is null ? TargetBook.Empty : TargetBook.From([new Target { Indicator = Code, Criterion = TargetCriterion.Parse(target).Value }]).Value, [], [])
    {
        Collections = list is null ? [] : [list],
    };

    private static List<Observation> Cells(Indicator indicator, string[] figures) =>
        [.. figures.Select((text, i) => Rated(new Observation(indicator.Code, Trust, Period.Month(2023, 1).Plus(i), ObservedValue.Parse(text).Value), indicator))];

    // A rate is printed as a number; its events and exposure are stored with it.
    private static Observation Rated(Observation cell, Indicator indicator) => indicator.Measure.Kind != MeasureKind.Rate ? cell
        : new Observation(cell.Indicator, cell.Unit, cell.Period, ObservedValue.Of(Core.Quantities.Quantity.Of(Math.Round(cell.Numerator!.Value * 1000 / cell.Denominator!.Value)))) { Numerator = cell.Numerator, Denominator = cell.Denominator };

    private static SeriesChart? Chart(Indicator indicator, string[] figures, string? target = null)
    {
        var cells = Cells(indicator, figures);
        return SeriesChart.Of(Picture(indicator, target: target), Series.From(indicator, Trust, cells).Value, cells[^1].Period);
    }
}
