using Plumbline.Core.Ratings;

namespace Plumbline.Core.Tests.Ratings;

public class RatingSchemeTests
{
    [Theory]
    [InlineData("council-5-10", "council-5-10")]
    [InlineData(" Council-5-10 ", "council-5-10")]
    [InlineData("met-not-met", "met-not-met")]
    [InlineData("tolerance 5%", "tolerance 5%")]
    [InlineData("tolerance 2.5%", "tolerance 2.5%")]
    [InlineData("tolerance  2  absolute", "tolerance 2 absolute")]
    [InlineData("tolerance 0%", "tolerance 0%")]
    public void Name_ReadsBack(string text, string name)
    {
        var scheme = RatingScheme.Parse(text).Value;
        Assert.Equal(name, scheme.ToString());
        Assert.Equal(scheme, RatingScheme.Parse(scheme.ToString()).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("rag")]
    [InlineData("tolerance")]
    [InlineData("tolerance 5")]
    [InlineData("tolerance -5%")]
    [InlineData("tolerance 101%")]
    [InlineData("tolerance 2 relative")]
    [InlineData("tolerance 79228162514264337593543950335 absolute")]
    [InlineData("tolerance 79228162514264337593543950336 absolute")]
    public void UnknownName_IsAProblemThatListsTheSchemes(string? text) =>
        Assert.Contains("met-not-met", RatingScheme.Parse(text).Problem!.Expected, StringComparison.Ordinal);
}
