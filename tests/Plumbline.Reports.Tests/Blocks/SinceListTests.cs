using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>What is new since the paper of the period before.</summary>
public sealed class SinceListTests
{
    [Fact]
    public void Since_NamesWhatCameOnAndWentOffTarget_AndWhatIsDoubtfulNow() => Assert.Equal(
        ["Off target now: Down, 80%", "A doubtful figure: Odd, 12%", "On target now: Up, 95%"],
        FirstPage.Since(new SmallOrganisation()
            .With("up", "2023-02 80%; 2023-03 95%", "at least 90%")
            .With("down", "2023-02 95%; 2023-03 80%", "at least 90%")
            .With("odd", "2023-02 95%; 2023-03 12%!||Likely 92%", "at least 90%")
            .With("still", "2023-02 95%; 2023-03 95%", "at least 90%")
            .With("awaited", "2023-02 95%; 2023-03 TBA", "at least 90%")
            .Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)));

    // The names take more than three lines; the page has room for all.
    [Theory]
    [InlineData(PageOrientation.Portrait)]
    [InlineData(PageOrientation.Landscape)]
    public void Since_NamesAllThatThePageHasRoomFor(PageOrientation orientation)
    {
        var organisation = new SmallOrganisation { Orientation = orientation };
        for (var i = 0; i < 7; i++) organisation = organisation.With($"up-measure-number-{i}", "2023-02 80%; 2023-03 95%", "at least 90%").With($"down-measure-number-{i}", "2023-02 95%; 2023-03 80%", "at least 90%");
        var since = string.Join('\n', FirstPage.Since(organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)));
        Assert.DoesNotContain("more", since, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50%", "Changed for the worse: Rate, 50%")]
    [InlineData("99.9%", "Changed for the better: Rate, 99.9%")]
    public void Since_NamesNewSignals(string last, string expected)
    {
        var document = new SmallOrganisation().With("rate", FirstPage.Year(month => month == 13 ? last : month % 2 == 0 ? "95%" : "96%", 14)).Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal([expected], FirstPage.Since(document));
    }

    [Fact]
    public void Since_NamesASignalThatHasEnded()
    {
        var document = new SmallOrganisation().With("rate", FirstPage.Year(static month => month == 12 ? "50%" : month == 13 ? "97%" : month % 2 == 0 ? "95%" : "96%", 14)).Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal(["Back to usual, from worse: Rate, 97%"], FirstPage.Since(document));
    }

    // The paper of February did not rate it.
    [Fact]
    public void Since_ComparesWithThePeriodBefore_NotWithTheFigureBefore() => Assert.Contains(
        "Nothing has come on or off target.",
        PlainText.Of(new SmallOrganisation().With("rate", "2023-01 80%; 2023-03 95%", "at least 90%").With("other", "2023-02 95%; 2023-03 95%", "at least 90%").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)),
        StringComparison.Ordinal);

    [Fact]
    public void TheFirstPaper_HasNothingToCompareWith() => Assert.DoesNotContain(
        "Since",
        PlainText.Of(new SmallOrganisation().With("rate", "2023-03 95%", "at least 90%").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)),
        StringComparison.Ordinal);

    // Twelve figures in February are too few for limits. A fall of March is new; a change that the figures of last summer began is not.
    [Fact]
    public void SignalsOfAChartThatBegan_AreNewWhereTheyBeganSince()
    {
        static string Figures(Func<int, bool> isLow) => FirstPage.Year(month => (isLow(month) ? 50 : 95) + (month % 2) + "%");
        var items = Items(new SmallOrganisation().With("fallen", Figures(static month => month == 12)).With("low", Figures(static month => month > 4)).Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths));

        Assert.Contains("Changed for the worse: Fallen, 50%", items);
        Assert.DoesNotContain(items, static item => item.Contains("Low", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Items(Document document) => Traversal.Elements(document.Content).OfType<ItemList>().SelectMany(static list => list.Items).Select(static item => item.Content.PlainText);
}
