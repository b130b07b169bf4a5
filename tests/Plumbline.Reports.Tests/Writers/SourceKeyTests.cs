using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Writers.Html;

namespace Plumbline.Reports.Tests.Writers;

public class SourceKeyTests
{
    [Theory]
    [InlineData("2023-12", "", "falls/trust/2023-12")]
    [InlineData("2019/20", "", "falls/trust/2019/20")]
    [InlineData("2023-12", "plan", "falls/trust/2023-12/plan")]
    [InlineData("2019/20", "forecast:2018/19", "falls/trust/FY2019-20/forecast:FY2018-19")]
    public void Figure_IsWrittenAsItsReferenceKey_ExceptTheYearOfAnActualFigure(string period, string aspect, string key)
    {
        var observation = new Observation(IndicatorCode.Parse("falls").Value, UnitCode.Parse("trust").Value, Period.Parse(period).Value, ObservedValue.Parse("3").Value)
        {
            Aspect = Aspect.Parse(aspect, FinancialCalendar.April).Value,
        };
        Assert.Equal(key, Written(FigureSource.Of(observation)));
    }

    [Fact]
    public void WorkedOutFigure_HasAnAttributeOfItsOwn_BecauseNoCellHasItsKey()
    {
        var source = new FigureSource.WorkedOut(IndicatorCode.Parse("falls").Value, UnitCode.Parse("trust").Value, Period.Parse("2023-12").Value, Aspect.Actual);
        var element = Rendered.Of(new Paragraph(new Value("3", null, source))).Page.QuerySelector("span.v")!;

        Assert.Equal("falls/trust/2023-12", element.GetAttribute("data-total"));
        Assert.Null(element.GetAttribute("data-observation"));
    }

    [Fact]
    public void Event_IsWrittenWithItsLineList() =>
        Assert.Equal("collections/falls/F-2023-014", Written(new FigureSource.Event(CollectionCode.Parse("falls").Value, "F-2023-014")));

    private static string? Written(FigureSource source) =>
        Rendered.Of(new Paragraph(new Value("3", null, source))).Page.QuerySelector("span.v")!.GetAttribute("data-observation");
}
