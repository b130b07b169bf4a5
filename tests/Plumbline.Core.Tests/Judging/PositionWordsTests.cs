using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

public class PositionWordsTests
{
    [Theory]
    [InlineData("88.02%", "at least 85%", "Achieved – 88.02%")]
    [InlineData("88.36%", "at least 90%", "Not achieved – 88.36%")]
    [InlineData("88.36%", null, "88.36%")]
    [InlineData("N/A", "at least 90%", "No figure")]
    [InlineData("Outstanding", null, "Outstanding")]
    [InlineData("Not achieved - 88.36%", null, "Not achieved – 88.36%")]
    [InlineData("Achieved", null, "Achieved")]
    public void APosition_HasTheWordsOfAPaper(string value, string? target, string words) =>
        Assert.Equal(words, PositionWords.Of(Judge.Of(Make.Picture(Make.Indicator(), target is null ? [] : [Make.Target(target)]), Make.Indicator(), Make.Observation("2024-03", value)), CultureInfo.GetCultureInfo("en-GB")));
}
