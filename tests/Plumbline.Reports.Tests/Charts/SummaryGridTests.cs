using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Tests.Charts;

public sealed class SummaryGridTests
{
    [Fact]
    public void Grid_OfIndicators_PutsEachInItsCellInOrder()
    {
        (string Name, Variation Variation, OutlookKind Outlook)[] items =
        [
            ("a", Variation.ConcernHigh, OutlookKind.OutOfReach), ("b", Variation.Common, OutlookKind.Varies), ("c", Variation.ConcernLow, OutlookKind.OutOfReach),
        ];
        var grid = SummaryGrid.Arrange(items, static item => SummaryGrid.ColumnOf(item.Variation), static item => item.Outlook);
        Assert.Equal(["a", "c"], grid[VariationColumn.Concern, OutlookKind.OutOfReach].Select(static item => item.Name), StringComparer.Ordinal);
        Assert.Empty(grid[VariationColumn.Improvement, OutlookKind.Assured]);
        Assert.Equal([VariationColumn.Concern, VariationColumn.Common, VariationColumn.Improvement], grid.Columns.AsEnumerable());
        Assert.Equal([OutlookKind.OutOfReach, OutlookKind.Varies, OutlookKind.Assured], grid.Rows.AsEnumerable());
    }

    [Fact]
    public void Grid_OfAnyIndicators_LosesNone()
    {
        var items = Enum.GetValues<Variation>().SelectMany(static v => Enum.GetValues<OutlookKind>().Select(a => (v, a))).ToArray();
        var grid = SummaryGrid.Arrange(items, static item => SummaryGrid.ColumnOf(item.v), static item => item.a);
        Assert.Equal(items.Length, grid.Columns.Sum(column => grid.Rows.Sum(row => grid[column, row].Count())));
        Assert.Equal(grid.Columns.Length, grid.Columns.Select(SummaryGrid.Heading).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(grid.Rows.Length, grid.Rows.Distinct().Count());
    }
}
