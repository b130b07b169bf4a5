using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Spc;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Indicators;

public class SeriesChartTests
{
    private static readonly UnitCode Trust = UnitCode.Parse("trust").Value;

    [Theory]
    [InlineData("falls", "mdc", 15)]
    [InlineData("slips", "plumbline", 20)]
    [InlineData("trips", "plumbline", 15)]
    public void Chart_UsesTheIndicatorsProfile_ElseTheOrganisations(string code, string profile, int minimum)
    {
        var indicator = new Indicator
        {
            Code = IndicatorCode.Parse(code).Value,
            Name = code,
            Placement = new Placement(null, null, null, 10),
            Frequency = Frequency.Month,
            Measure = Measure.Of(MeasureKind.Count),
            Polarity = Polarity.Lower,
            Aggregation = Aggregation.Sum,
        };
        var spc = new SpcSettings("plumbline", 15, [])
        {
            Choices = [new SpcChoice(IndicatorCode.Parse("falls").Value, "mdc", null), new SpcChoice(IndicatorCode.Parse("slips").Value, null, 20)],
        };
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "t", Name = "Trust", Spc = spc },
            UnitTree.From([new Unit(Trust, "Trust", UnitKind.Organisation, null)]).Value,
            [indicator], TargetBook.Empty, [], []);
        var last = Period.Month(2023, 12);
        var series = Series.From(indicator, Trust, Enumerable.Range(0, 18).Select(back => new Observation(indicator.Code, Trust, last.Plus(-back), ObservedValue.Of(Quantity.Of(back % 5))))).Value;

        var chart = SeriesChart.Of(picture, series, last)!;

        Assert.Equal((profile, minimum), (chart.Chart.Profile.Name, chart.Chart.Profile.MinimumPoints));
        Assert.Equal(minimum <= 18, chart.HasLimits);
    }

    [Fact]
    public void DoubtfulFigure_IsDrawnHollow_InNoLimitAndNoSignal_AndSaysSo()
    {
        static string Figures(string mark) => string.Join("; ", Enumerable.Range(0, 18).Select(month => $"{Month(month)} {(month == 9 ? 90 : 5 + (month % 3))}{(month == 9 ? mark : "")}"));
        var (plain, doubtful, without) = (Of(Figures("")), Of(Figures("!||Likely 9.0")), Of(string.Join("; ", Figures("").Split("; ").Where(static (_, month) => month != 9))));

        Assert.NotEqual(PointSignals.None, plain.Chart.Points[9].Signals);
        Assert.Equal((null, 90d, PointSignals.None), (doubtful.Chart.Points[9].Value, doubtful.Chart.Points[9].Unjudged, doubtful.Chart.Points[9].Signals));
        Assert.Equal(without.Chart.Points.Select(static point => (point.Value, point.Upper, point.Signals)), doubtful.Chart.Points.Select(static point => (point.Value, point.Upper, point.Signals)));
        var drawn = SvgWriter.Write(ControlChartDrawing.Arrange(doubtful.Chart, doubtful.TextIn(British)));
        Assert.Contains($"{doubtful.TextIn(British).Axis.Periods[9].Full}: 90%, a doubtful figure: in no average, limit or signal</title>", drawn, StringComparison.Ordinal);
        Assert.Contains("Hollow points are doubtful figures: they are in no average, limit or signal.", drawn.Replace("</tspan>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Likely", drawn, StringComparison.Ordinal);
        Assert.Equal("a doubtful figure: in no average, limit or signal", ControlChartDrawing.Data(doubtful.Chart, doubtful.TextIn(British)).Groups[0].Rows[9].Cells[^1].Content.PlainText);

        static SeriesChart Of(string figures)
        {
            var context = new SmallOrganisation().With("rate", figures).Context("2023-12");
            return context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!;
        }
    }

    [Fact]
    public void History_SaysThatAPointIsDoubtful_InItsTooltip()
    {
        var context = new SmallOrganisation().With("rate", "2023-02 4%; 2023-03 5%!||Likely 3%").Context("2023-03");
        var history = History.Of(context.Picture, context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top), context.Period)!;

        foreach (var form in Enum.GetValues<HistoryForm>())
        {
            var drawn = SvgWriter.Write(HistoryChart.Arrange(history.Points, history.TextIn(British), new HistoryOptions { Form = form }));
            Assert.Contains("<title>February 2023: 4%</title>", drawn, StringComparison.Ordinal);
            Assert.Contains("<title>March 2023: 5%, a doubtful figure</title>", drawn, StringComparison.Ordinal);
        }

        Assert.Equal(["", "a doubtful figure"], HistoryChart.Data(history.Points, history.TextIn(British)).Groups[0].Rows.Select(static row => row.Cells[^1].Content.PlainText));
    }

    [Theory]
    [InlineData("0/0!||Likely 4/5", "0/0, which has no rate; a doubtful figure")]
    [InlineData("3/0!", "3/0, which has no rate; a doubtful figure")]
    [InlineData("0/0", "0/0, which has no rate")]
    [InlineData("N/A", "not reported")]
    [InlineData("4/5?!||Likely 3/5", "provisional; a doubtful figure")]
    public void DataTable_SaysWhatWasReported(string figure, string remarks)
    {
        static string Row(Table table, int row) => table.Groups[0].Rows[row].Cells[^1].Content.PlainText;
        var figures = string.Join("; ", Enumerable.Range(0, 18).Select(month => $"{Month(month)} {(month == 9 ? figure : $"{4 + (month % 3)}/9")}"));
        var context = new SmallOrganisation().With("rate", figures).Context("2023-12");
        var analysed = context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top);
        var (history, chart) = (History.Of(context.Picture, analysed, context.Period)!, analysed.Chart!);

        Assert.Equal(remarks, Row(HistoryChart.Data(history.Points, history.TextIn(British)), 9));
        // A control chart does not mark provisional figures, and says what it does with a doubtful number.
        Assert.Equal(remarks.Replace("provisional; a doubtful figure", "a doubtful figure: in no average, limit or signal", StringComparison.Ordinal), Row(ControlChartDrawing.Data(chart.Chart, chart.TextIn(British)), 9));
    }

    [Fact]
    public void Chart_NotesChanges_LeavesExclusionsOut_AndSuggestsARebase()
    {
        var falls = Falls();
        var spc = new SpcSettings("plumbline", null, [])
        {
            Changes = [new ChangeSetting(null, Month(19), "a second clinic opened"), new ChangeSetting(IndicatorCode.Parse("slips").Value, Month(3), "another's")],
            Exclusions = [new ExclusionSetting(falls.Code, Month(5), "snow closed the clinics")],
        };

        var chart = Chart(falls, spc, Enumerable.Range(0, 30).Select(i => i == 5 ? 90m : (i % 3) + (i < 20 ? 10 : 20)));

        Assert.Equal([(5, "Left out: snow closed the clinics"), (19, "A second clinic opened")], chart.Notes.Select(static note => (note.Point, note.Text)));
        Assert.True(chart.Chart.Points[5].Excluded);
        Assert.Contains("A second clinic opened", SvgWriter.Write(ControlChartDrawing.Arrange(chart.Chart, chart.TextIn(British))), StringComparison.Ordinal);
        Assert.EndsWith(
            "since a second clinic opened in November 2022. If that is the cause and is meant to last, consider new limits from December 2022 once there are 13 points; there are 10.",
            Assert.Single(chart.SuggestionsIn(British)),
            StringComparison.Ordinal);
        Assert.StartsWith("falls: 22 in September 2023. ", chart.SummaryIn(British).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Suspension_IsMarked_AndSupportsNoRebase(bool alsoOfService, int suggested)
    {
        var status = new IndicatorStatusSpan(IndicatorCode.Parse("rate").Value, null, Month(20).First, Month(21).Last, ReportingState.Suspended, "a new form");
        var spc = new SpcSettings("plumbline", null, []) { Changes = alsoOfService ? [new ChangeSetting(null, Month(21), "a second clinic opened")] : [] };
        var figures = string.Join("; ", Enumerable.Range(0, 32).Where(static month => month is not (20 or 21)).Select(month => $"{Month(month)} {(month % 3) + (month < 20 ? 10 : 20)}%"));
        var context = new SmallOrganisation { Statuses = [status], Settings = new() { Code = "small", Name = "Small Trust", Spc = spc } }.With("rate", figures).Context(Month(31).ToString());

        var chart = context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!;

        Assert.Superset(new HashSet<string> { "Suspended: a new form", "Reporting resumed" }, chart.Notes.Select(static note => note.Text).ToHashSet());
        Assert.Equal(suggested, chart.SuggestionsIn(British).Count());
    }

    [Fact]
    public void Chart_WithABaseline_HasFixedLimits()
    {
        var falls = Falls();
        var spc = new SpcSettings("plumbline", null, []) { Baselines = [new BaselineSetting(null, Month(0), Month(14)), new BaselineSetting(falls.Code, Month(2), Month(16))] };

        var chart = Chart(falls, spc, Enumerable.Range(0, 30).Select(i => (decimal)((i % 2) + (i < 20 ? 10 : 20))));

        Assert.Equal(15, chart.Chart.Segments[0].BaselineCount);
        Assert.Equal(10.5, chart.Chart.Segments[0].Centre!.Value, 0.05);
    }

    [Fact]
    public void SettingOfAnotherUnit_IsNotOfThisChart_AndABaselineOfTheUnitComesFirst()
    {
        var north = UnitCode.Parse("north").Value;
        var falls = Falls();
        var values = Enumerable.Range(0, 30).Select(i => (decimal)((i % 2) + (i < 20 ? 10 : 20))).ToList();
        SpcSettings Spc(UnitCode unit) => new("plumbline", null, [new RebaseSetting(null, Month(20), "moved") { Unit = unit }])
        {
            Changes = [new ChangeSetting(null, Month(19), "a second clinic opened") { Unit = unit }],
            Exclusions = [new ExclusionSetting(falls.Code, Month(5), "snow") { Unit = unit }],
            Baselines = [new BaselineSetting(null, Month(2), Month(14)) { Unit = unit }, new BaselineSetting(falls.Code, Month(0), Month(14))],
        };

        var (own, other) = (Chart(falls, Spc(Trust), values), Chart(falls, Spc(north), values));

        Assert.Equal((2, 2, 12), (own.Chart.Segments.Count, own.Notes.Length, own.Chart.Segments[0].BaselineCount));
        Assert.Equal((1, 0, 15), (other.Chart.Segments.Count, other.Notes.Length, other.Chart.Segments[0].BaselineCount));
    }

    [Fact]
    public void Suspension_IsMarkedWhereItBeginsAndEnds()
    {
        var organisation = new SmallOrganisation
        {
            Statuses = [new IndicatorStatusSpan(IndicatorCode.Parse("rate").Value, null, new DateOnly(2020, 3, 28), new DateOnly(2020, 7, 31), ReportingState.Suspended, "national instruction")],
        }.With("rate", string.Join("; ", Enumerable.Range(0, 24).Where(static at => at is < 12 or > 15).Select(static at => $"{Period.Month(2019, 4).Plus(at)} {at % 5}%")));
        var context = organisation.Context("2021-03");

        var chart = context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!;

        Assert.Equal([(11, "Suspended: national instruction"), (16, "Reporting resumed")], chart.Notes.Select(static note => (note.Point, note.Text)));
        Assert.Contains("Reporting resumed", SvgWriter.Write(ControlChartDrawing.Arrange(chart.Chart, chart.TextIn(British))), StringComparison.Ordinal);
    }

    [Fact]
    public void ChartOfARhythm_HasAPointForEachDuePeriod_AndForAFigureGivenBetween()
    {
        var figures = Enumerable.Range(0, 15).Where(static at => at != 7).Select(static at => $"{Period.Month(2019, 5).Plus(2 * at)} {at % 5}%").Append("2019-08 9%").Append("2019-10 N/A");
        var context = new SmallOrganisation().With("rate", string.Join("; ", figures), change: static indicator => indicator with { Rhythm = ReportingRhythm.Parse("2 months from 2019-05", Frequency.Month).Value }).Context("2021-12");

        var chart = context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!;

        Assert.Equal(["2019-05", "2019-07", "2019-08", "2019-09", "2019-11"], chart.Periods.Take(5).Select(static period => period.ToString()));
        Assert.Equal(16, chart.Periods.Length);
        Assert.Equal("2020-07", Assert.Single(chart.Points, static point => point.Value is null).Label);
    }

    [Fact]
    public void OldBaseline_IsReadWithTheChart()
    {
        var falls = Falls();
        var spc = new SpcSettings("plumbline", null, []) { Baselines = [new BaselineSetting(null, Month(0), Month(14))] };

        var chart = Chart(falls, spc, Enumerable.Range(0, 60).Select(i => (decimal)((i % 2) + (i < 20 ? 10 : 20))));

        Assert.Equal((60, 15), (chart.Periods.Length, chart.Chart.Segments[0].BaselineCount));
    }

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static Period Month(int at) => Period.Month(2021, 4).Plus(at);

    private static Indicator Falls() => new()
    {
        Code = IndicatorCode.Parse("falls").Value,
        Name = "falls",
        Placement = new Placement(null, null, null, 10),
        Frequency = Frequency.Month,
        Measure = Measure.Of(MeasureKind.Count),
        Polarity = Polarity.Lower,
        Aggregation = Aggregation.Sum,
    };

    private static SeriesChart Chart(Indicator indicator, SpcSettings spc, IEnumerable<decimal> values)
    {
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "t", Name = "Trust", Spc = spc },
            UnitTree.From([new Unit(Trust, "Trust", UnitKind.Organisation, null)]).Value,
            [indicator], TargetBook.Empty, [], []);
        var observations = values.Select((value, i) => new Observation(indicator.Code, Trust, Month(i), ObservedValue.Of(Quantity.Of(value)))).ToList();
        return SeriesChart.Of(picture, Series.From(indicator, Trust, observations).Value, observations[^1].Period)!;
    }
}
