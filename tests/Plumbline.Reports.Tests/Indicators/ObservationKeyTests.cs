using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Tests.Indicators;

public class ObservationKeyTests
{
    [Theory]
    [InlineData("2023-12", "", "falls/trust/2023-12")]
    [InlineData("2019/20", "", "falls/trust/2019/20")]
    [InlineData("2023-12", "plan", "falls/trust/2023-12/plan")]
    [InlineData("2019/20", "forecast:2018/19", "falls/trust/FY2019-20/forecast:FY2018-19")]
    public void AKey_IsThatOfTheReference_ButForTheYearOfAnActualFigure(string period, string aspect, string key)
    {
        var observation = new Observation(IndicatorCode.Parse("falls").Value, UnitCode.Parse("trust").Value, Period.Parse(period).Value, ObservedValue.Parse("3").Value)
        {
            Aspect = Aspect.Parse(aspect, FinancialCalendar.April).Value,
        };
        Assert.Equal(key, ObservationKey.Of(observation));
    }
}
