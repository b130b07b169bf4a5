using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class IndicatorPagesBlockTests
{
    private static readonly Document Council = ComposeReportTests.Compose("council", "corporate-performance", "2020-Q2");

    [Fact]
    public void Council_HasAPageForEachIndicator_WithALinkBackToTheIndex()
    {
        var back = Traversal.Elements(Council.Content).OfType<BackLink>().ToList();

        Assert.Equal(35, back.Count);
        Assert.All(back, static link => Assert.Equal("index", link.Target.Id));
        Assert.Equal("Quarter 2 2020/21", Council.Period);
    }

    [Fact]
    public void Index_ListsEveryPageUnderItsDomainWithNumberAndRating()
    {
        var entries = Traversal.Elements(Council.Content).OfType<Contents>().Single().Entries;

        Assert.Equal(["Adults", "Children", "Highways and transport", "Place and economy", "Public health", "Customer and digital"], entries.Where(static entry => entry.Level == 1).Select(static entry => entry.Content.PlainText));
        Assert.Equal(35, entries.Count(static entry => entry.Level == 2 && entry.Detail is not null));
        Assert.Contains("Children in care for every 10,000 aged under 18 (3) Red", entries.Select(static entry => $"{entry.Content} {entry.Detail}"));
    }

    [Fact]
    public void Page_HasEverythingThePrintedPageHas()
    {
        var page = Page(Council, "Carers receiving council-funded support for every 100,000 people");

        Assert.Equal(
            [
                "Current: September 2020 = 12", "Target = at most 271", "Rating = Blue (259 better than target)", "Direction for improvement = ↓ (lower is better)",
                "Previous: August 2020 = 15", "Change in performance = n/a (a running total does not compare with the one before)", "Statistical neighbours mean = 280", "England mean = 249",
            ],
            page.OfType<Facts>().SelectMany(static facts => facts.Items).Select(static fact => $"{fact.Label} = {fact.Value}{(fact.Detail is { } detail ? $" ({detail})" : "")}"));
        Assert.Equal(
            ["Carers receiving council-funded support for every 100,000 people", "Useful links", "Indicator description", "Calculation", "Commentary", "Actions", "Note"],
            page.OfType<Heading>().Select(static heading => heading.Content.PlainText));
        var formula = page.OfType<Formula>().Single();
        Assert.Equal("X ÷ Y × 100,000", formula.Expression);
        Assert.Equal(["X", "Y"], formula.Terms.Select(static term => term.Term.PlainText));
        Assert.NotNull(page.OfType<Chart>().Single().Data);
        Assert.Contains("Adults · Support and independence · Indicator 162 · Executive Director, Adults", page.OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));
    }

    [Fact]
    public void RedWithoutAction_SaysSo() =>
        Assert.Contains("No action has been recorded.", Page(Council, "Children referred again to social care within a year").OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));

    [Fact]
    public void Page_MarksADoubtfulFigure_AndSaysWhereItComesFrom()
    {
        var content = Traversal.Elements(new SmallOrganisation().With("rate", "2023-02 4%?!|One ward|Printed 40%; 2023-03 5%||From a scan").Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content).ToList();

        var facts = content.OfType<Facts>().SelectMany(static facts => facts.Items).ToDictionary(static fact => fact.Label, static fact => fact.Detail?.PlainText, StringComparer.Ordinal);
        Assert.Equal(("provisional, doubtful", null), (facts["Previous: February 2023"], facts["Current: March 2023"]));
        Assert.Equal(
            ["March 2023. Source: From a scan", "February 2023: doubtful, known to be probably wrong. One ward. Source: Printed 40%"],
            content.OfType<Notes>().Single().Items.Select(static note => note.Content.PlainText));
    }

    [Theory]
    [InlineData(12, true)] // the default minimum is 13
    [InlineData(13, false)]
    public void Chart_WithTheMinimumOfPoints_HasLimits(int months, bool isHistory)
    {
        var figures = string.Join("; ", Enumerable.Range(0, months).Select(static month => $"{Period.Month(2022, 1).Plus(month)} {5 + (month % 3)}"));
        var document = new SmallOrganisation().With("rate", figures).Compose("2023-06", new IndicatorPagesBlock(IndicatorSelection.All));

        Assert.Equal(isHistory, !Traversal.Elements(document.Content).OfType<Facts>().SelectMany(static facts => facts.Items).Any(static fact => fact.Label == "Variation"));
    }

    [Theory]
    [InlineData("2022-07", 2)] // mid-series
    [InlineData("2022-Q2", 2)] // a quarter among months: the first month on or after its start
    [InlineData("2022-01", 1)] // at the first point there is nothing to separate
    [InlineData("2021-01", 1)]
    [InlineData("2023-08", 1)] // after the last point
    public void Rebase_StartsASegmentAtTheFirstPointOnOrAfterIt(string from, int segments)
    {
        var figures = string.Join("; ", Enumerable.Range(0, 18).Select(static month => $"{Period.Month(2022, 1).Plus(month)} {5 + (month % 3)}"));
        var context = Rebased(null, from).With("rate", figures).Context("2023-12", new IndicatorPagesBlock(IndicatorSelection.All));

        Assert.Equal(segments, context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!.Chart.Segments.Count);
    }

    [Fact]
    public void Rebase_OfAnotherIndicator_DoesNotChangeThisOne()
    {
        var context = Rebased("other", "2022-02").With("rate", "2022-01 1; 2022-02 2; 2022-03 3").Context("2022-03", new IndicatorPagesBlock(IndicatorSelection.All));

        Assert.Single(context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top).Chart!.Chart.Segments);
    }

    private static SmallOrganisation Rebased(string? indicator, string from) => new()
    {
        Settings = new OrganisationSettings
        {
            Code = "small",
            Name = "Small Trust",
            Spc = new SpcSettings("plumbline", null, [new RebaseSetting(indicator is null ? null : IndicatorCode.Parse(indicator).Value, Period.Parse(from).Value, "New system")]),
        },
    };

    private static List<Element> Page(Document document, string name) =>
        [.. Traversal.Elements([document.Content.OfType<Section>().First(section => section.Content.OfType<Heading>().Any(heading => heading.Content.PlainText == name))])];
}
