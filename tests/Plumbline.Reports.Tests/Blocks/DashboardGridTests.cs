using Plumbline.Core.Indicators;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>Every dashboard of a report with the same periods has the same grid, and leaves out what is empty in a section.</summary>
public sealed class DashboardGridTests
{
    private static readonly string[] Figures = ["1", "99.99%", "1,234,567", "N/A", "3/4 (75%)", "£1.2m", "TBA"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Dashboards_OfTheSamePeriods_HaveTheSamePlacesForThem(int seed)
    {
#pragma warning disable CA5394 // The sequence of a seeded generator is part of the framework's contract.
        var random = new Random(seed);
        var organisation = new SmallOrganisation { Orientation = random.Next(2) == 0 ? PageOrientation.Portrait : PageOrientation.Landscape };
        for (var i = 0; i < 12; i++)
        {
            organisation.With(
                $"m{i}",
                string.Join("; ", Enumerable.Range(1, 12).Select(month => FormattableString.Invariant($"2023-{month:00} {Figures[random.Next(Figures.Length)]}"))),
                random.Next(2) == 0 ? "at least 90%" : null,
                indicator => indicator with { Placement = new Placement($"Domain {i / 3}", null, null, i), Name = string.Join(' ', Enumerable.Repeat("word", random.Next(1, 20))) });
        }

        var block = new DashboardBlock(IndicatorSelection.All) { Periods = random.Next(2, 25) };
#pragma warning restore CA5394
        var tables = TablesOf(organisation.Compose("2023-12", block, block with { Title = "Again" }));

        Assert.Equal(8, tables.Count);
        // Before the periods, the same shares; all shares with those of columns left out, the same sum: so the periods have the same width.
        Assert.Single(tables.Select(static table => string.Join(' ', table.Columns.TakeWhile(static column => column.Alignment != Alignment.Number).Select(static column => column.Share))).Distinct(StringComparer.Ordinal));
        Assert.Single(tables.Select(static table => table.Columns.Sum(static column => column.Share ?? 0)).Distinct());
        Assert.All(tables, table => Assert.Equal(block.Periods, table.Columns.Count(static column => column.Share is null)));
        Assert.All(tables, static table => Assert.InRange(table.Columns.Sum(static column => column.Share ?? 0), 10, 95));
    }

    [Fact]
    public void Column_EmptyInASection_IsLeftOutThere()
    {
        var document = new SmallOrganisation()
            .With("rated", "2023-03 95%", "at least 90%", static indicator => indicator with { Placement = new Placement("Safety", null, null, 1) })
            .With("counted", "2023-03 7", change: static indicator => indicator with { Placement = new Placement("Activity", null, null, 2) })
            .Compose("2023-03", new DashboardBlock(IndicatorSelection.All) { Periods = 3 });

        Assert.Equal([("Safety", "Rating"), ("Activity", "Trend")], TablesOf(document).Select(static table => (table.Caption.PlainText.Split(',')[0], table.Columns[^1].Header)));
    }

    private static List<Table> TablesOf(Document document) => [.. Traversal.Elements(document.Content).OfType<Table>()];
}
