using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
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
                "Current: September 2020 = 12", "Target = at most 271 (↓ lower is better)", "Rating = Blue (259 below)",
                "Previous: August 2020 = 15", "Change in performance = – (a running total does not compare with the one before)", "Statistical neighbours mean = 280", "England mean = 249",
            ],
            page.OfType<Facts>().SelectMany(static facts => facts.Items).Select(static fact => $"{fact.Label} = {fact.Value}{(fact.Detail is { } detail ? $" ({detail})" : "")}"));
        Assert.Equal(
            ["Carers receiving council-funded support for every 100,000 people", "What the figures say", "Why", "What we are doing", "Note", "Indicator description", "Calculation", "Useful links"],
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
    public void Page_HasTheWordsUnderTheirHeadings_AndWhatIsExpectedByADay()
    {
        var words = new Commentary(IndicatorCode.Parse("rate").Value, SmallOrganisation.Top, Period.Month(2023, 3), "Two wards closed.", "A new rota.", "Provisional.") { Expected = Commitment.Parse("31 March 2024: at least 92%").Value };
        var organisation = new SmallOrganisation { Commentaries = [words] }.With("rate", "2023-03 80%");
        var content = Traversal.Elements(organisation.Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content).ToList();
        var lines = content.SelectMany(static element => element switch { Heading heading => [heading.Content.PlainText], Paragraph paragraph => [paragraph.Content.PlainText], _ => Array.Empty<string>() }).ToList();
        Assert.Equal(
            ["Why", "Two wards closed.", "What we are doing", "A new rota.", "Expected by", "31 March 2024: at least 92%", "Note", "Provisional."],
            lines.Skip(lines.IndexOf("Why")).Take(8));
    }

    [Fact]
    public void Page_MarksADoubtfulFigure_AndPrintsNoSourceNote()
    {
        var content = Traversal.Elements(new SmallOrganisation().With("rate", "2023-02 4%?!|One ward|Printed 40%; 2023-03 5%||From a scan").Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content).ToList();

        var facts = content.OfType<Facts>().SelectMany(static facts => facts.Items).ToDictionary(static fact => fact.Label, static fact => fact.Detail?.PlainText, StringComparer.Ordinal);
        Assert.Equal(("provisional, doubtful", null), (facts["Previous: February 2023"], facts["Current: March 2023"]));
        Assert.Equal(
            ["February 2023: a doubtful figure, known to be probably wrong. One ward"],
            content.OfType<Notes>().Single().Items.Select(static note => note.Content.PlainText));
    }

    [Theory]
    [InlineData(null, "Sources and further reading")]
    [InlineData("https://example.org/guide", "Useful links")]
    public void Links_AreCalledLinks_IfOneHasAnAddress(string? address, string heading)
    {
        var organisation = new SmallOrganisation().With("rate", "2023-03 5%", change: indicator => indicator with { Links = [new("The guide", null), new("The return", address is null ? null : new Uri(address))] });
        Assert.Contains(heading, Traversal.Elements(organisation.Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content).OfType<Heading>().Select(static found => found.Content.PlainText));
    }

    // The chart says "higher is better" over its axis, so the facts do not repeat it.
    [Theory]
    [InlineData(12, Polarity.Higher, true)]
    [InlineData(13, Polarity.Higher, false)]
    [InlineData(13, Polarity.Neither, true)]
    public void DirectionForImprovement_IsSaidOnce(int months, Polarity polarity, bool isBelowTarget)
    {
        var page = Traversal.Elements(Monthly(months, polarity).Compose(Last(months), new IndicatorPagesBlock(IndicatorSelection.All)).Content).ToList();
        Assert.Equal(isBelowTarget, page.OfType<Facts>().SelectMany(static facts => facts.Items).Any(fact => fact.Detail?.PlainText.Contains(polarity.Words(), StringComparison.Ordinal) is true));
        Assert.Equal(months >= 13 && polarity != Polarity.Neither, page.OfType<Chart>().Single().Scene.Labels.Any(static label => label.Text.Contains("higher is better", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false, "1, 0")]
    [InlineData(true, "0, 0")]
    public void ProvisionalLimits_AreExplainedOnce_InTheKeyOrUnderTheFirstChart(bool hasKey, string notes)
    {
        var organisation = Monthly(14, Polarity.Higher).With("rate-two", Figures(14));
        IReportBlock[] blocks = [new IndicatorPagesBlock(IndicatorSelection.All), .. hasKey ? [new SpcKeyBlock()] : Array.Empty<IReportBlock>()];
        var document = organisation.Compose(Last(14), blocks);

        var pages = Traversal.Elements(document.Content).OfType<Section>().Where(static section => section.Form == SectionForm.Measure);
        Assert.Equal(notes, string.Join(", ", pages.Select(static page => Traversal.Elements([page]).OfType<Chart>().Single().Scene.Labels.Count(static label => label.Text.Contains("provisional", StringComparison.Ordinal)))));
        Assert.DoesNotContain(Traversal.Elements(document.Content).OfType<Callout>().SelectMany(static callout => callout.Content.OfType<Paragraph>()), static paragraph => paragraph.Content.PlainText.Contains("provisional", StringComparison.Ordinal));
        Assert.Equal(hasKey, Traversal.Elements(document.Content).OfType<Paragraph>().Any(static paragraph => paragraph.Content.PlainText.Contains("they are provisional", StringComparison.Ordinal)));
    }

    // The page says what the dashboard says: nothing of a month without a figure.
    [Fact]
    public void PageOfAMonthWithoutAFigure_NamesTheLatest_AndShowsNoSignal()
    {
        var organisation = new SmallOrganisation().With("rate", Figures(13) + "; 2023-02 50", "at least 6");
        Assert.Contains(Facts(organisation.Compose("2023-02", new IndicatorPagesBlock(IndicatorSelection.All))), static fact => fact.Label == "Variation");

        var document = organisation.Compose("2031-01", new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.DoesNotContain(Facts(document), static fact => fact.Label is "Variation" or "Assurance");
        Assert.Equal("No figure for January 2031; the latest is 50, February 2023.", Lead(document));
    }

    // Facts of an earlier figure name its period; nothing is concluded from its chart, and no action is missed.
    [Theory]
    [InlineData("2023-02", "Target, Rating", "February 2023, at 1%, is below", true)]
    [InlineData("2023-05", "Target: February 2023, Rating: February 2023", "The chart ends with February 2023: no figure has been reported since.", false)]
    public void PageOfAMonthWithoutAFigure_ConcludesNothing(string month, string labels, string says, bool missesAction)
    {
        var document = new SmallOrganisation().With("rate", Figures(13) + "; 2023-02 1", "at least 6").Compose(month, new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.Equal(labels, string.Join(", ", Facts(document).Select(static fact => fact.Label).Where(static label => label.StartsWith("Target", StringComparison.Ordinal) || label.StartsWith("Rating", StringComparison.Ordinal))));
        Assert.StartsWith(says, Traversal.Elements(document.Content).OfType<Callout>().Single().Content.OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);
        Assert.Equal(missesAction, Traversal.Elements(document.Content).OfType<Paragraph>().Any(static paragraph => paragraph.Content.PlainText == "No action has been recorded."));
    }

    [Theory]
    [InlineData(false, "Nothing has been reported yet.")]
    [InlineData(true, "No figure from February 2020 to January 2023; the first was for May 2019.")]
    public void PageWithoutAFigureRead_SaysWhetherThereWasOneEver(bool wasReported, string lead)
    {
        var organisation = new SmallOrganisation { Begun = wasReported ? new DateOnly(2019, 5, 1) : null }.With("rate", "", "at least 6");
        Assert.Equal(lead, Lead(organisation.Compose("2023-01", new IndicatorPagesBlock(IndicatorSelection.All))));
    }

    [Fact]
    public void JudgementBefore_IsTheFigureBefore()
    {
        var document = new SmallOrganisation().With("rating", "2023-01 Good; 2023-02 N/A; 2023-03 Inadequate", "Good", static indicator => indicator with { Measure = Measure.Of(MeasureKind.Verdict) }).Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.Equal("Good", Facts(document).Single(static fact => fact.Label == "Previous: January 2023").Value.PlainText);
    }

    private static IEnumerable<Fact> Facts(Document of) => Traversal.Elements(of.Content).OfType<Facts>().SelectMany(static facts => facts.Items);

    private static string Lead(Document of) => Traversal.Elements(of.Content).OfType<Paragraph>().Single(static paragraph => paragraph.Role == ParagraphRole.Lead).Content.PlainText;

    [Theory]
    [InlineData(12, true)] // the default minimum is 13
    [InlineData(13, false)]
    public void Chart_WithTheMinimumOfPoints_HasLimits(int months, bool isHistory)
    {
        var document = Monthly(months, Polarity.Higher).Compose(Last(months), new IndicatorPagesBlock(IndicatorSelection.All));

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

    private static string Figures(int months) => string.Join("; ", Enumerable.Range(0, months).Select(static month => $"{Period.Month(2022, 1).Plus(month)} {5 + (month % 3)}"));

    private static string Last(int months) => Period.Month(2022, 1).Plus(months - 1).ToString();

    private static SmallOrganisation Monthly(int months, Polarity polarity) => new SmallOrganisation().With("rate", Figures(months), change: indicator => indicator with { Polarity = polarity });

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
        [.. Traversal.Elements([Traversal.Elements(document.Content).OfType<Section>().First(section => section.Form == SectionForm.Measure && section.Content.OfType<Heading>().Any(heading => heading.Content.PlainText == name))])];
}
