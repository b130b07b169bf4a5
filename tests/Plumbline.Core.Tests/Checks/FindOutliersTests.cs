using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

/// <summary>The latest figures outside the limits of their charts.</summary>
public class FindOutliersTests
{
    [Theory]
    [InlineData("60", false, "60")]
    [InlineData("60", true, "")] // a doubtful figure is judged by no limit, and the chart's last judged point is not its own
    [InlineData("11", false, "")]
    public void LatestFigure_OutsideTheLimits_IsFound(string last, bool isDoubtful, string found)
    {
        string[] steady = [.. Enumerable.Range(0, 23).Select(static month => month % 2 == 0 ? "10" : "11")];
        var pack = new Pack().Row("a", "count", "2022-01", [.. steady, "11"]);
        pack.With(Pack.Cell("a", Make.Period("2023-12"), last) with { IsDoubtful = isDoubtful, SourceNote = isDoubtful ? "typed twice" : null });

        Assert.Equal(found, string.Join(' ', FindOutliers.Run(pack.Audit("2023-12")).Select(static outlier => outlier.Cell.Value.Text)));
    }

    [Fact]
    public void DoubtfulFigure_AfterAnOutlier_IsNotFoundInItsPlace()
    {
        string[] steady = [.. Enumerable.Range(0, 22).Select(static month => month % 2 == 0 ? "10" : "11")];
        var pack = new Pack().Row("a", "count", "2022-01", [.. steady, "60", "11"]);
        pack.With(Pack.Cell("a", Make.Period("2023-12"), "11") with { IsDoubtful = true, SourceNote = "typed twice" });

        Assert.Empty(FindOutliers.Run(pack.Audit("2023-12")));
    }
}
