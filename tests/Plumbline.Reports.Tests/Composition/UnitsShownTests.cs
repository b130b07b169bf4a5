using System.Collections.Immutable;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>A report of several units names the unit of all it shows; a report of one names it under its title, or not at all.</summary>
public sealed class UnitsShownTests
{
    private static readonly UnitCode North = UnitCode.Parse("north").Value, South = UnitCode.Parse("south").Value;

    private static SmallOrganisation Organisation => new SmallOrganisation()
        .With("falls", "", "at least 90%")
        .With("fires", "2023-03 95%", "at least 90%", indicator => indicator with { Placement = indicator.Placement with { Domain = "Access" } })
        .WithTeam("north", "North team", "falls: 2023-02 95%; 2023-03 80%", "fires: 2023-03 70%")
        .WithTeam("south", "South team", "falls: 2023-02 85%; 2023-03 95%");

    private static DashboardBlock DashboardOf(UnitCode unit, string? title = null) => new(IndicatorSelection.All with { Unit = unit }) { Periods = 3, Title = title };

    private static IndicatorPagesBlock PagesOf(UnitCode unit) => new(IndicatorSelection.All with { Unit = unit });

    [Fact]
    public void SeveralUnits_AreNamedInTheSummary_RowByRow()
    {
        var document = Organisation.Compose("2023-03", new SummaryBlock(), DashboardOf(North), DashboardOf(South));
        var table = Traversal.Elements(document.Content).OfType<Table>().First();

        Assert.Equal(["Fires\nNorth team", "Falls\nNorth team"], Cells(table, 0).Take(2));
        Assert.Equal(["North team", "South team"], Marks(document).Select(static row => row.Term.PlainText));
        Assert.All(Marks(document), static row => Assert.Single(row.Term.OfType<Hyperlink>()));
        Assert.Equal(
            ["Off target now: Falls – North team, 80%", "On target now: Falls – South team, 95%"],
            Traversal.Elements(document.Content).OfType<ItemList>().Last().Items.Select(static item => item.Content.PlainText));
        Assert.Null(document.Unit);
    }

    [Fact]
    public void BySection_GathersTheUnits_WithoutALinkToOneOfThem()
    {
        var document = Organisation.Compose("2023-03", new SummaryBlock { By = SummaryBy.Section }, DashboardOf(North), DashboardOf(South));

        Assert.Equal(["Safety", "Access"], Marks(document).Select(static row => row.Term.PlainText));
        Assert.All(Marks(document), static row => Assert.Empty(row.Term.OfType<Hyperlink>()));
        Assert.Equal([2, 2], Marks(document).Select(static row => row.Meaning.OfType<Icon>().Single().Scene.Marks.Count()));
    }

    [Theory]
    [InlineData(null, "North team")]
    [InlineData("Scores", "Scores – North team")]
    [InlineData("Scores of North team", "Scores of North team")]
    public void ADashboard_NamesItsUnit_BesideOthers(string? title, string heading) =>
        Assert.Equal(heading, Organisation.Compose("2023-03", DashboardOf(North, title), DashboardOf(South)).Outline.Entries[0].Text);

    [Fact]
    public void Pages_NameTheirUnit_InHeadingIndexChartAndAlternative()
    {
        var document = Organisation.Compose("2023-03", new IndexBlock(), PagesOf(North), PagesOf(South));
        var charts = Traversal.Elements(document.Content).OfType<Chart>().ToList();

        Assert.Contains("Falls – North team", document.Outline.Entries.Select(static entry => entry.Text));
        Assert.Contains("Falls – South team", document.Outline.Entries.Select(static entry => entry.Text));
        Assert.Contains("Falls – South team", Traversal.Elements(document.Content).OfType<Contents>().Single().Entries.Select(static entry => entry.Content.PlainText));
        Assert.All(charts, static chart => Assert.Matches("(North|South) team", chart.Title));
        Assert.All(charts, static chart => Assert.Contains(chart.Title, chart.Alternative, StringComparison.Ordinal));
    }

    [Fact]
    public void OneUnitBelowTheTop_IsNamedUnderTheTitle_Alone()
    {
        var document = Organisation.Compose("2023-03", new SummaryBlock(), DashboardOf(North));

        Assert.Equal("North team", document.Unit);
        Assert.DoesNotContain("North team", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePaperOfAUnit_ShowsIt_WhereABlockNamesNone()
    {
        var document = ComposeReport.Compose(Organisation.Context("2023-03", South, new DashboardBlock(IndicatorSelection.All) { Periods = 3 }));

        Assert.Equal("South team", document.Unit);
        Assert.Contains("| 85 | 95 |", PlainText.Of(document), StringComparison.Ordinal);
        Assert.DoesNotContain("| 70 |", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTop_IsNotNamed() => Assert.Null(Organisation.Compose("2023-03", new DashboardBlock(IndicatorSelection.All) { Periods = 3 }).Unit);

    private static ImmutableArray<Definition> Marks(Document document) => Traversal.Elements(document.Content).OfType<Definitions>().First().Terms;

    private static IEnumerable<string> Cells(Table table, int column) => table.Groups.SelectMany(static group => group.Rows).Select(row => row.Cells[column].Content.PlainText);
}
