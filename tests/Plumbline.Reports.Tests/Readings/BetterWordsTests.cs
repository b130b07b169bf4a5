using System.Globalization;
using Plumbline.Core.Readings;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>A change for the better in a list: the figure, and what it was.</summary>
public sealed class BetterWordsTests
{
    [Theory]
    [InlineData("a trend names where it began", "80% 81% 80% 82% 81% 79% 82.5% 83% 83.5% 84% 84.5% 85% 85.5%", "85.5%, from 79.0% in June 2023")]
    [InlineData("a run names the average before it", "90% 91% 92% 91% 90% 96% 97% 96% 97% 96% 97% 96%", "96%, from 90.8% on average before June")]
    [InlineData("a figure far out names the average before it", "88% 90% 89% 91% 90% 88% 91% 89% 90% 91% 89% 96%", "96%, from 89.6% on average before December")]
    [InlineData("no signal: the figure alone", "88% 90% 89% 91% 90% 88% 91% 89% 90% 91% 89% 90%", "90%")]
    [InlineData("too few: the figure alone", "88% 96%", "96%")]
    [InlineData("no figure: the latest", "88% -", "No figure for February 2023; the latest is 88%, January 2023.")]
    public void Better_NamesTheFigure_AndWhatItWas(string what, string figures, string expected)
    {
        var analysed = new Situation(what, figures).Analyse();
        Assert.Equal(expected, ReadingWords.Better(analysed.Reading, analysed.WordingIn(CultureInfo.GetCultureInfo("en-GB"))));
    }
}
