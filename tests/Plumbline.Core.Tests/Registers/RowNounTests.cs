using Plumbline.Core.Registers.Definitions;

namespace Plumbline.Core.Tests.Registers;

public class RowNounTests
{
    [Theory]
    [InlineData(1, false, "one row")]
    [InlineData(12, false, "12 rows")]
    [InlineData(12, true, "12 different rows")]
    public void Rows_AreTold_AndWhetherSomeRepeatOthers(int count, bool hasRepeats, string expected) =>
        Assert.Equal(expected, RowNoun.Row.Counted(count, hasRepeats));

    [Theory]
    [InlineData("study", "studies", 1, "one study")]
    [InlineData("study", "studies", 12, "12 studies")]
    [InlineData("inspection", null, 2, "two inspections")]
    public void ThingsWithANoun_AreToldByIt_HoweverOftenTheyAreEntered(string one, string? several, int count, string expected)
    {
        Assert.Equal(expected, RowNoun.Of(one, several).Counted(count, hasRepeats: false));
        Assert.Equal(expected, RowNoun.Of(one, several).Counted(count, hasRepeats: true));
    }
}
