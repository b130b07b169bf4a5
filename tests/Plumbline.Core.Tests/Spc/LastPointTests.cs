using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>The last point computed alone equals the last point of the whole chart.</summary>
public class LastPointTests
{
    [Fact]
    public void AnyRequest_GivesTheLastReportedPointOfItsChart()
    {
        var (with, without) = (0, 0);
        Prop.ForAll(SeriesGenerators.Anything.ToArbitrary(), request =>
        {
            var chart = ControlChart.Of(request);
            var expected = chart.Segments[^1].Enough && chart.LastReported is { } point ? new LastPoint(point.Value!.Value, point.ComputedLower, point.ComputedUpper, point.Signals) : null;
            Assert.Equal(expected, LastPoint.Of(request));
            _ = expected is null ? without++ : with++;
        }).Check(SeriesGenerators.Config());
        Assert.True(with > 50 && without > 20, $"{with} with limits, {without} without");
    }

    [Fact]
    public void RequestWithProblems_IsRefused() =>
        Assert.Throws<ArgumentException>(() => LastPoint.Of(Charts.Request([1, 2]) with { Rebases = [new Rebase("nowhere", "start")] }));
}
