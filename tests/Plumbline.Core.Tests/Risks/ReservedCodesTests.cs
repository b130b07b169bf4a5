using Plumbline.Core.Actions;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Tests.Risks;

/// <summary>No risk or action has a code that is the address of another page.</summary>
public class ReservedCodesTests
{
    [Theory]
    [InlineData("matrix")]
    [InlineData("new")]
    [InlineData("review")]
    public void OfRisks(string text) =>
        Assert.Equal($"found “{text}”; expected a code other than matrix, new, review, which are addresses of other pages", RiskCode.Parse(text).Problem!.ToString());

    [Fact]
    public void OfActions() =>
        Assert.Equal("found “new”; expected a code other than new, which is the address of another page", ActionCode.Parse("new").Problem!.ToString());

    [Theory]
    [InlineData("reviews")]
    [InlineData("new-ward")]
    [InlineData("3163")]
    public void OthersAreCodes(string text) => Assert.Equal((text, text), (RiskCode.Parse(text).Value.ToString(), ActionCode.Parse(text).Value.ToString()));
}
