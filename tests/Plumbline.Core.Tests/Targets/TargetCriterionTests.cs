using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Targets;

public class TargetCriterionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("90%")]
    [InlineData("at least")]
    [InlineData("at least ninety")]
    [InlineData("at least 90% by March 2024")]
    [InlineData("between 24 and 18")]
    [InlineData("between 18")]
    [InlineData("18 to 24")]
    [InlineData("N/A")]
    [InlineData("Achieved - 90%")]
    [InlineData("as low as possible")]
    public void TextThatDoesNotSayWhichSideIsGood_IsAProblem(string? text) => Assert.False(TargetCriterion.Parse(text).Succeeded);

    [Theory]
    [InlineData("  at  least   90% ", "at least 90%")]
    [InlineData("AT MOST 4.5 %", "at most 4.5%")]
    [InlineData("Between\u00a018 and 24 days", "between 18 and 24")]
    [InlineData("No Target", "no target")]
    [InlineData("CONTEXTUAL", "contextual")]
    public void SpacesAndCapitals_DoNotMatter(string text, string written) => Assert.Equal(written, Make.Criterion(text).ToString());

    [Fact]
    public void TextForReaders_HasTheMarksOfTheirLanguage() => Assert.Equal("between 1.204,5 and 2.000", Make.Criterion("between 1,204.5 and 2,000").ToText(Culture.German));

    [Theory]
    [InlineData("at least 90", 84, 90)]
    [InlineData("at most 90", 84, 90)]
    [InlineData("exactly 90", 84, 90)]
    [InlineData("between 18 and 24", 30, 24)]
    [InlineData("between 18 and 24", 3, 18)]
    [InlineData("between 18 and 24", 20, 20)]
    [InlineData("Outstanding", 84, null)]
    [InlineData("baseline", 84, null)]
    public void NearestAim_GivesTheNumberToReach(string text, int value, int? aim) => Assert.Equal(aim, Make.Criterion(text).NearestAim(value));

    [Fact]
    public void Range_RunsFromItsLowerEnd() =>
        Assert.Throws<ArgumentException>(() => new TargetCriterion.Between(Core.Quantities.Quantity.Of(2), Core.Quantities.Quantity.Of(1)));

    [Fact]
    public void Garbage_IsAProblemOrACriterionThatReadsBack()
    {
        string[] words = ["at least ", "at most ", "up to ", "exactly ", "between ", " and ", "≥", "<=", "=", "90%", "4.5", "(£61k)", "18", " days", "Outstanding", "Pass", "no target", "baseline", " "];
        var read = 0;
        foreach (var text in Garbage.Texts(5, 20_000, 5, words))
        {
            if (!TargetCriterion.Parse(text).TryGet(out var criterion, out _)) continue;
            read++;
            Assert.Equal(criterion, TargetCriterion.Parse(criterion.ToString()).Value);
        }

        Assert.True(read > 200, $"Only {read} texts were targets.");
    }
}
