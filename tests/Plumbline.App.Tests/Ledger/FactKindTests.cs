using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

public class FactKindTests
{
    [Theory]
    [InlineData("unit", true)]
    [InlineData("objective-measure", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("Unit", false)]
    [InlineData("unit ", false)]
    [InlineData("unit2", false)]
    [InlineData("unité", false)]
    [InlineData("-unit", false)]
    [InlineData("unit-", false)]
    [InlineData("u|nit", false)]
    public void AName_IsALowerCaseWord(string? name, bool isOne)
    {
        Assert.Equal(isOne, FactKind.TryParse(name, out var kind));
        Assert.Equal(isOne ? name : null, kind?.Name);
        if (!isOne) Assert.Throws<FormatException>(() => FactKind.Of(name!));
    }

    [Fact]
    public void AName_HasAtMostFortyLetters()
    {
        Assert.True(FactKind.TryParse(new string('a', FactKind.LongestName), out _));
        Assert.False(FactKind.TryParse(new string('a', FactKind.LongestName + 1), out _));
    }

    [Fact]
    public void Kinds_CompareByName() => Assert.Equal(FactKind.Of("unit"), FactKind.Of("unit"));
}
