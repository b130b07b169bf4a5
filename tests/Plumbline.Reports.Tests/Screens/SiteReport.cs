using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Tests.Composition;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Screens;

/// <summary>The report of all measures that a site shows, for the samples and for an organisation of a test.</summary>
internal static class SiteReport
{
    internal static ReportDefinition OfMonths { get; } = new()
    {
        Name = "now",
        Title = "Now",
        Frequency = Frequency.Month,
        Blocks = [new SummaryBlock(), new DashboardBlock(IndicatorSelection.All)],
    };

    internal static ReportDefinition OfLatest { get; } = OfMonths with
    {
        Frequency = Frequency.Quarter,
        Figures = FiguresShown.Latest,
        Blocks = [new SummaryBlock(), new IndicatorPagesBlock(IndicatorSelection.All)],
    };

    internal static ReportContext Trust { get; } = SampleWorkspace.Trust.Context(OfMonths, Period.Month(2023, 12)).On(new Addresses());

    internal static ReportContext Council { get; } = SampleWorkspace.Council.Context(OfLatest, Period.Parse("2020-Q2").Value).On(new Addresses());

    internal static string Html(IEnumerable<Element> elements)
    {
        using var text = new StringWriter();
        HtmlWriter.WriteFragment([.. elements], text);
        return text.ToString();
    }

    internal static IEnumerable<Hyperlink> Links(IEnumerable<Element> elements) => Traversal.Inlines(elements).OfType<Hyperlink>();

    internal sealed class Addresses : ISiteAddresses
    {
        public string OfMeasure(Indicator indicator, UnitCode unit) => $"/site/measures/{indicator.Code}";

        public string OfFigure(Observation figure) => $"/site/figures/{figure.Indicator}/{figure.Period.ToString().Replace('/', '-')}";

        public string OfSection(string section, UnitCode unit) => $"/site/sections/{Uri.EscapeDataString(section)}";

        public string OfStanding(MeasureStanding standing, UnitCode unit) => $"/site/standing/{standing}";

        public string OfUnit(UnitCode unit) => $"/site/units/{unit}";

        public string OfObjective(ObjectiveCode objective) => $"/site/objectives/{objective}";

        public string OfDomain(ObjectiveCode objective, string domain, Period period) => $"/site/assurance/{objective}/{domain}/{period}";

        public string OfQuestion(QuestionCode question, UnitCode? unit, Period period) => $"/site/answers/{question}/{period}";
    }
}
