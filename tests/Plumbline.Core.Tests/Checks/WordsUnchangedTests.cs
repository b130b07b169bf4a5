using Plumbline.Core.Checks;

namespace Plumbline.Core.Tests.Checks;

/// <summary>Words that are those of the period before.</summary>
public class WordsUnchangedTests
{
    private const string Words = "Two wards closed with norovirus in May.";

    [Theory]
    [InlineData("90%", "80%", Words, Words, "the figure was 90% and is 80%")]
    [InlineData("90%", "80%", Words, "Two wards closed with norovirus in June.", "the figure was 90% and is 80%")]
    [InlineData("90%", "80%", "At 90%, five of 10 wards closed on 3 May.", "At 80%, five of 12 wards closed on 4 June.", "the figure was 90% and is 80%")]
    [InlineData("90%", "80%", "TWO wards closed — with norovirus in April", Words, "the figure was 90% and is 80%")]
    public void CopiedWords_OfAnotherFigure_AreAWarning(string before, string now, string earlier, string later, string changed)
    {
        var finding = Assert.Single(Figures(before, now).Say("a", "2023-05", earlier).Say("a", "2023-06", later).Find("words-unchanged"));
        Assert.Equal((Severity.Warning, "2023-06", "the words of May 2023", "words on June 2023"), (finding.Severity, finding.Period!.ToString(), finding.Found, finding.Expected));
        Assert.Equal($"The commentary on “a” for June 2023 is word for word that of May 2023, but for numbers and dates, though {changed}.", finding.Message);
    }

    [Theory]
    [InlineData("90%", "90%")]
    [InlineData("90%", "90.0%")]
    [InlineData("90.00%", "90%")]
    public void CopiedWords_WhereNothingChanged_AreANote(string before, string now)
    {
        var finding = Assert.Single(Figures(before, now).Say("a", "2023-05", Words).Say("a", "2023-06", Words).Find("words-unchanged"));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.EndsWith("but for numbers and dates; nothing else has changed either.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CopiedWords_OfTheSameFigureWithAnotherRating_AreAWarning() =>
        Assert.EndsWith(
            "though the rating was green and is red.",
            Assert.Single(Figures("90%", "90%").Aim("a", "at least 80%", "2023-05").Aim("a", "at least 95%", "2023-06").Say("a", "2023-05", Words).Say("a", "2023-06", Words).Find("words-unchanged")).Message,
            StringComparison.Ordinal);

    // The period before is the last that has a figure.
    [Fact]
    public void WordsOfAnEarlierPeriod_AreFoundAcrossAGap() =>
        Assert.Single(new Pack().Row("a", "percentage", "2023-04", "90%", "", "80%").Say("a", "2023-04", Words).Say("a", "2023-06", Words).Find("words-unchanged"));

    [Theory]
    [InlineData(Words, null, "Three wards closed with flu.", null)]
    [InlineData(Words, "A new rota.", Words, "A new rota and more beds.")]
    [InlineData("As above.", null, "As above.", null)]
    [InlineData("Fewer shifts were filled because of May leave.", null, "Fewer shifts were filled because of leave.", null)]
    [InlineData("Five of 10 wards were closed.", null, "Five of wards were closed.", null)]
    [InlineData(null, null, Words, null)]
    public void NewWords_AndShortOnes_AreLeftAlone(string? why, string? doing, string? whyNow, string? doingNow) =>
        Assert.Empty(Figures("90%", "80%").Say("a", "2023-05", why, doing).Say("a", "2023-06", whyNow, doingNow).Find("words-unchanged"));

    [Fact]
    public void TheSameAction_IsNotCopied_WhereTheReasonIsNew_AndIsWhereItIsAll()
    {
        const string Doing = "A new rota for the wards.";
        Assert.Empty(Figures("90%", "80%").Say("a", "2023-05", Words, Doing).Say("a", "2023-06", "Flu came early this year.", Doing).Find("words-unchanged"));
        Assert.Single(Figures("90%", "80%").Say("a", "2023-05", null, Doing).Say("a", "2023-06", null, Doing).Find("words-unchanged"));
    }

    private static Pack Figures(string before, string now) => new Pack().Row("a", "percentage", "2023-05", before, now);
}
