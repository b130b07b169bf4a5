using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Ratings;

public class Distances
{
    [Theory]
    [InlineData("percentage", "6.98%", "at most 4.5%", "2.48 points worse")]
    [InlineData("percentage", "89.96%", "at least 90%", "0.04 points worse")]
    [InlineData("percentage", "89%", "at least 90%", "1 point worse")]
    [InlineData("percentage", "17/19", "at least 90%", "0.5 points worse")]
    [InlineData("percentage", "59999/66666", "at least 90%", "0.0006 points worse")]
    [InlineData("percentage", "90.0%", "at least 90%", "met")]
    [InlineData("count", "12", "at most 271", "259 better")]
    [InlineData("count", "1,300", "at most 100", "1,200 worse")]
    [InlineData("money", "(£90k)", "at most -£100k", "£10,000 worse")]
    [InlineData("days", "26.4", "between 18 and 24", "2.4 days worse")]
    [InlineData("rate per 1000", "4.5004", "at most 4.5", "0.0004 worse")]
    [InlineData("percentage", "N/A", "at least 90%", "not available for this period")]
    public void Distance_IsInWhatIsMeasured_AndNeverNought(string measure, string value, string target, string expected)
    {
        var indicator = new Indicator
        {
            Code = IndicatorCode.Parse("a").Value, Name = "A", Placement = new Placement(null, null, null, 10), Frequency = Frequency.Month,
            Measure = Measure.Parse(measure).Value, Polarity = Polarity.Higher, Aggregation = Aggregation.None,
        };
        var cell = new Observation(indicator.Code, UnitCode.Parse("t").Value, Period.Month(2024, 3), ObservedValue.Parse(value).Value);
        var aim = new Target { Indicator = indicator.Code, Criterion = TargetCriterion.Parse(target).Value };
        var british = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal(expected, DistanceWords.Of(RateObservation.Rate(indicator, cell, aim, RatingScheme.MetOrNotMet, british), indicator, cell, british));
    }
}
