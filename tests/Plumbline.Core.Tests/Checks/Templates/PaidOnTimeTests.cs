namespace Plumbline.Core.Tests.Checks.Templates;

public class PaidOnTimeTests
{
    private static Pack Pack(string nhsNumber = "18/20", string nhsValue = "80/100", string otherNumber = "70/100", string otherValue = "60/100", string? all = null, string target = "at least 95%")
    {
        var pack = new Pack().Row("nn", "percentage", "2020-03", nhsNumber).Row("nv", "percentage", "2020-03", nhsValue).Row("on", "percentage", "2020-03", otherNumber).Row("ov", "percentage", "2020-03", otherValue);
        foreach (var code in new[] { "nn", "nv", "on", "ov" }) pack.Aim(code, target);
        if (all is not null) pack.Row("all", "percentage", "2020-03", all);
        return pack.Check($"template=bppc nn nv on ov{(all is null ? "" : " all")}");
    }

    private static IEnumerable<string> Found(Pack pack) => pack.Find().Select(static finding => $"{finding.Indicator} {finding.Found}: {finding.Expected}");

    [Fact]
    public void FourWithTheirPartsAndTarget_Hold() => Assert.Empty(Found(Pack()));

    [Theory]
    [InlineData("75%", "")] // (90 + 80 + 70 + 60) ÷ 4
    [InlineData("75.6%", "75.0%")]
    [InlineData("82%", "75%")]
    public void AllTogether_IsTheMeanOfTheFour(string all, string right) => Assert.Equal(right.Length == 0 ? [] : [$"all {all}: {right}"], Found(Pack(all: all)));

    [Theory]
    [InlineData("at least 90%", "nn at least 90%: at least 95%")]
    [InlineData("at most 95%", "nn at most 95%: at least 95%")]
    public void AnotherTarget_IsFoundOfEach(string target, string first) => Assert.Equal((4, first), (Found(Pack(target: target)).Count(), Found(Pack(target: target)).First()));

    [Fact]
    public void PercentageWithoutItsParts_IsFound() => Assert.Equal(["nn 90%: what was paid in time, and all that was paid"], Found(Pack(nhsNumber: "90%")));

    [Theory]
    [InlineData("20/20", "99/100", "nv 99/100: 100%")]
    [InlineData("0/20", "1/100", "nv 1/100: 0%")]
    [InlineData("20/20", "100/100", "")]
    [InlineData("19/20", "100/100", "")] // the invoice that was late may be of a few pence
    public void EveryInvoiceInTime_IsEveryPound(string number, string value, string found) => Assert.Equal(found.Length == 0 ? [] : [found], Found(Pack(number, value)));
}
