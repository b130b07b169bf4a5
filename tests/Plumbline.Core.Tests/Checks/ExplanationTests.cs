using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

/// <summary>Mentioning a figure does not explain it.</summary>
public class ExplanationTests
{
    [Theory]
    [InlineData("Two wards closed with norovirus.", true)]
    [InlineData("An unusually hard winter.", true)]
    [InlineData("It was 6.98% because flu came early.", true)]
    [InlineData("The rise to 6.98% in January 2023 was caused by an outbreak of flu.", true)]
    [InlineData("Results dipped while staff were redeployed.", true)]
    [InlineData("The figure is high owing to strikes.", true)]
    [InlineData("The wards are no longer stable after the move.", true)]
    [InlineData("Constant pressure on beds led to it.", true)]
    [InlineData("The rate of 6.98% is constant and within its limits.", false)]
    [InlineData("Sickness is stable. Flu came early and staff were absent.", false)]
    [InlineData("As usual, flu and colds kept staff at home in winter.", false)]
    [InlineData("The figure is within the control limits; wards were busy with flu patients.", false)]
    [InlineData("The rate was 6.98% in January 2023.", false)]
    [InlineData("The rate rose to 6.98%.", false)]
    [InlineData("6.98%", false)]
    [InlineData("This is an outlier.", false)]
    [InlineData("A special cause: above its upper control limit.", false)]
    [InlineData("An unusually high figure.", false)]
    [InlineData("It is high because the rate rose.", false)]
    [InlineData("A sharp rise on last month.", false)]
    [InlineData("In January 2023 it was 5.2%. Two wards closed with norovirus.", false)] // the number is wrong
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Outlier_IsExplainedByItsCause(string? text, bool settled)
    {
        var pack = new Pack().Row("sickness", "percentage", "2023-01", "6.98%").Say("sickness", "2023-01", text);
        var audit = pack.Audit() with { Outliers = [new Outlier(Pack.Cell("sickness", Make.Period("2023-01"), "6.98%"), 6.8666m, IsHigh: true)] };
        Assert.Equal(settled, AuditFigures.Run(audit).All(finding => finding.Check != "outlier"));
    }

    [Theory]
    [InlineData("A plan is under way.", true)]
    [InlineData("Training.", true)]
    [InlineData("Reviewed weekly by the Chief Nurse.", true)]
    [InlineData("None.", false)]
    [InlineData("N/A", false)]
    [InlineData("TBC", false)]
    [InlineData("No action needed.", false)]
    [InlineData("No further action is required", false)]
    [InlineData("Nothing to report.", false)]
    [InlineData("As above.", false)]
    [InlineData("80%", false)]
    [InlineData("It was 80% in February 2023.", false)]
    [InlineData("-", false)]
    public void RedFigure_IsAnsweredByAnAction(string actions, bool settled) =>
        Assert.Equal(settled, new Pack().Row("a", "percentage", "2023-01", "10%", "80%").Aim("a", "at least 90%").Say("a", "2023-02", "Still off target.", actions).Find("red-without-action").Count == 0);
}
