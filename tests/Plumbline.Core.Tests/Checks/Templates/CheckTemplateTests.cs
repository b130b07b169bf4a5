using Plumbline.Core.Checks.Rules;

namespace Plumbline.Core.Tests.Checks.Templates;

public class CheckTemplateTests
{
    [Theory]
    [InlineData("template=bppc a b c d")]
    [InlineData("template=bppc a b c d e")]
    [InlineData("template=variance stated of line")]
    [InlineData("template=ytd to-date of month")]
    [InlineData("template=profile line")]
    [InlineData("template=walk line")]
    [InlineData("template=savings a b c")]
    [InlineData("template=savings a b c d e f")]
    [InlineData("template=ceiling line")]
    [InlineData("template=share share part of whole")]
    public void Template_ParsesBackToTheSameText(string rule) => Assert.Equal(rule, CheckRules.Parse($"  {rule.Replace(" ", "  ", StringComparison.Ordinal)} ").Value.ToString());

    [Theory]
    [InlineData("template=bpcc a b c d", "found “template=bpcc”; expected template=bppc, the nearest template")]
    [InlineData("template=varience stated of line", "found “template=varience”; expected template=variance, the nearest template")]
    [InlineData("template=zzzzzzzz a", "found “template=zzzzzzzz”; expected one of template=bppc, template=variance, template=ytd, template=profile, template=walk, template=savings, template=ceiling, template=share")]
    [InlineData("template=bppc a b c", "found “template=bppc a b c”; expected template=bppc NHS-BY-NUMBER NHS-BY-VALUE OTHER-BY-NUMBER OTHER-BY-VALUE [ALL], each a code of an indicator")]
    [InlineData("template=bppc a b c d e f", "found “template=bppc a b c d e f”; expected template=bppc NHS-BY-NUMBER NHS-BY-VALUE OTHER-BY-NUMBER OTHER-BY-VALUE [ALL], each a code of an indicator")]
    [InlineData("template=savings a b c d", "found “template=savings a b c d”; expected template=savings DELIVERED RECURRENT NON-RECURRENT [TARGET IDENTIFIED UNIDENTIFIED], each a code of an indicator")]
    [InlineData("template=variance stated line", "found “template=variance stated line”; expected template=variance STATED of LINE, each a code of an indicator")]
    [InlineData("template=variance stated of", "found “template=variance stated of”; expected template=variance STATED of LINE, each a code of an indicator")]
    [InlineData("template=share part of whole", "found “template=share part of whole”; expected template=share SHARE PART of WHOLE, each a code of an indicator")]
    [InlineData("template=savings del del once", "found “del”; expected each indicator once in template=savings DELIVERED RECURRENT NON-RECURRENT [TARGET IDENTIFIED UNIDENTIFIED], each a code of an indicator")]
    [InlineData("template=share part part of whole", "found “part”; expected each indicator once in template=share SHARE PART of WHOLE, each a code of an indicator")]
    [InlineData("template=walk", "found “template=walk”; expected template=walk LINE, each a code of an indicator")]
    public void WrongTemplate_IsRefusedWithTheNearest(string rule, string problem) => Assert.Equal(problem, CheckRules.Parse(rule).Problem!.ToString());

    [Fact]
    public void WrongCode_IsRefusedAsACode() => Assert.Equal("found “Bad Code”; expected", CheckRules.Parse("template=profile Bad_Code").Problem!.ToString().Replace("Bad_Code", "Bad Code", StringComparison.Ordinal)[..26]);

    [Fact]
    public void IndicatorsNamed_AreInOrder() => Assert.Equal("d r n t i u", string.Join(' ', CheckRules.Parse("template=savings d r n t i u").Value.Indicators));
}
