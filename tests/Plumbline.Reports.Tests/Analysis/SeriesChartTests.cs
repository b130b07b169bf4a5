using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Analysis;

namespace Plumbline.Reports.Tests.Analysis;

public class SeriesChartTests
{
    private static readonly UnitCode Trust = UnitCode.Parse("trust").Value;

    [Theory]
    [InlineData("falls", "mdc", 15)]
    [InlineData("slips", "plumbline", 20)]
    [InlineData("trips", "plumbline", 15)]
    public void Chart_IsByTheIndicatorsOwnChoice_ElseTheOrganisations(string code, string profile, int minimum)
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
            [indicator], TargetBook.Empty, [], [], []);
        var last = Period.Month(2023, 12);
        var series = Series.From(indicator, Trust, Enumerable.Range(0, 18).Select(back => new Observation(indicator.Code, Trust, last.Plus(-back), ObservedValue.Of(Quantity.Of(back % 5))))).Value;

        var chart = SeriesChart.Of(picture, series, last)!;

        Assert.Equal((profile, minimum), (chart.Chart.Profile.Name, chart.Chart.Profile.MinimumPoints));
        Assert.Equal(minimum <= 18, chart.HasLimits);
    }
}
