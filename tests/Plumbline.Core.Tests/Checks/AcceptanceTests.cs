using Plumbline.Core.Checks;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

public class AcceptanceTests
{
    private static Pack Wrong => new Pack().Row("total", "count", "2023-02", "79").Row("a", "count", "2023-02", "24").Row("b", "count", "2023-02", "59").Check("total = a + b");

    private static Acceptance Accept(Finding finding) => Acceptance.Of(finding, "As printed", "Head of Performance");

    [Fact]
    public void Acceptance_HoldsWhileTheFiguresAreTheSame()
    {
        var acceptance = Accept(Assert.Single(Wrong.Find()));
        Assert.True(Assert.Single(AuditedFinding.Of(Wrong.Find(), [acceptance])).IsAccepted);
    }

    [Theory]
    [InlineData("total", "80")]
    [InlineData("a", "25")]
    [InlineData("b", "59.0")] // printed with other decimals, it is another figure
    public void Acceptance_LapsesWhenACellChanges(string row, string value)
    {
        var acceptance = Accept(Assert.Single(Wrong.Find()));
        var now = Assert.Single(AuditedFinding.Of(Wrong.With(Pack.Cell(row, Make.Period("2023-02"), value)).Find(), [acceptance]));
        Assert.False(now.IsAccepted);
        Assert.True(now.HasLapsed);
    }

    [Fact]
    public void AcceptedAgain_TheLaterHolds_AndTheEarlierHoldsOnceTheFigureIsBack()
    {
        var changed = Wrong.With(Pack.Cell("total", Make.Period("2023-02"), "80"));
        List<Acceptance> both = [Accept(Assert.Single(Wrong.Find())), Accept(Assert.Single(changed.Find()))];
        Assert.True(Assert.Single(AuditedFinding.Of(changed.Find(), both)).IsAccepted);
        Assert.True(Assert.Single(AuditedFinding.Of(Wrong.Find(), both)).IsAccepted);
    }

    [Fact]
    public void Fingerprint_DoesNotDependOnWhereFiguresWereRead()
    {
        var cell = Pack.Cell("total", Make.Period("2023-02"), "79");
        var elsewhere = new Core.Observations.Observation(cell.Indicator, cell.Unit, cell.Period, cell.Value) { Change = 12, Source = new Core.Observations.SourceCell("other.csv", 3, 4) };
        Assert.Equal(Assert.Single(Wrong.Find()).Fingerprint, Assert.Single(Wrong.With(elsewhere).Find()).Fingerprint);
        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(Wrong.Find()).Fingerprint);
    }

    [Fact]
    public void AcceptanceOfAnotherFinding_CoversNothing()
    {
        var finding = Assert.Single(Wrong.Find());
        Assert.Null(Assert.Single(AuditedFinding.Of([finding], [Accept(finding) with { Check = "other" }])).Acceptance);
    }
}
