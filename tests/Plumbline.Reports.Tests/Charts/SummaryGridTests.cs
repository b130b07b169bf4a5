using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Tests.Charts;

public sealed class SummaryGridTests
{
    [Fact]
    public void Grid_OfIndicators_PutsEachInItsCellInOrder()
    {
        (string Name, Variation Variation, Assurance Assurance)[] items =
        [
            ("a", Variation.ConcernHigh, Assurance.Fail), ("b", Variation.Common, Assurance.HitOrMiss), ("c", Variation.ConcernLow, Assurance.Fail),
        ];
        var grid = SummaryGrid.Arrange(items, static item => item.Variation, static item => item.Assurance);
        Assert.Equal(["a", "c"], grid[VariationColumn.Concern, Assurance.Fail].Select(static item => item.Name), StringComparer.Ordinal);
        Assert.Empty(grid[VariationColumn.Improvement, Assurance.Pass]);
        Assert.Equal([VariationColumn.Improvement, VariationColumn.Common, VariationColumn.Concern], grid.Columns.AsEnumerable());
        Assert.Equal([Assurance.Pass, Assurance.HitOrMiss, Assurance.Fail], grid.Rows.AsEnumerable());
    }

    [Fact]
    public void Grid_OfAnyIndicators_LosesNone()
    {
        var items = Enum.GetValues<Variation>().SelectMany(static v => Enum.GetValues<Assurance>().Select(a => (v, a))).ToArray();
        var grid = SummaryGrid.Arrange(items, static item => item.v, static item => item.a);
        Assert.Equal(items.Length, grid.Columns.Sum(column => grid.Rows.Sum(row => grid[column, row].Count())));
        Assert.Equal(grid.Columns.Length, grid.Columns.Select(SummaryGrid.Heading).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(grid.Rows.Length, grid.Rows.Select(SummaryGrid.Heading).Distinct(StringComparer.Ordinal).Count());
    }
}
