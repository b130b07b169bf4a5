using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.SinceLast;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Blocks.SinceLast;

/// <summary>What changed since the last paper, on one page.</summary>
public sealed class SinceLastBlockTests
{
    private const string Heading = "Since the last paper";
    private static readonly DashboardBlock Dashboard = new(IndicatorSelection.All);
    private static readonly SinceLastBlock Block = new(IndicatorSelection.All);

    [Fact]
    public void ThePage_TellsEachChange_UnderItsHeading() => Assert.Equal(
        """
        Compared with the edition of February 2024, published on 10 March 2024.
        Three changes: two for the worse and one neutral.
        # Measures
        - Rate: off target now, 80% in March 2024, 10 points short of its target. It was on target, 95% in February 2024.
        # Risks
        - Risk 1 Title of 1: up from 6 to 9.
        # Published figures
        - Rate: January 2024 is revised from 94% to 93%.
        """.ReplaceLineEndings("\n"),
        TwoPapers.Lists(Papers().Compose(Dashboard, Block), Heading));

    [Fact]
    public void AChange_LeadsToTheRowOfItsMeasure() => Assert.Contains(
        new Hyperlink("Rate", new Anchor("row-rate")),
        Traversal.Elements(Papers().Compose(Dashboard, Block).Content).OfType<ItemList>().First().Items[0].Content.SelectMany(static inline => inline.Within).OfType<Hyperlink>());

    [Fact]
    public void WithoutAnEdition_OneSentenceSaysSo() => Assert.Equal(
        "No earlier edition of this paper has been published, so there is nothing to compare it with.",
        TwoPapers.Lists(new TwoPapers { HasEdition = false }.Measure("rate", "2024-02 95%", "2024-03 80%").Risk("1", 6, 9).Compose(Dashboard, Block), Heading));

    [Fact]
    public void WhereNothingChanged_ItSaysSo() => Assert.EndsWith(
        "Nothing has changed that this page tells of.",
        TwoPapers.Lists(new TwoPapers().Measure("rate", "2024-02 95%", "2024-02 95%; 2024-03 95%").Compose(Dashboard, Block), Heading),
        StringComparison.Ordinal);

    // It speaks of what the paper shows.
    [Fact]
    public void AMeasureThatThePaperDoesNotShow_IsNotToldOf_UnlessItIsNamed()
    {
        var papers = new TwoPapers().Measure("rate", "2024-02 95%", "2024-03 95%; 2024-02 95%").Measure("other", "2024-02 95%", "2024-02 95%; 2024-03 80%");
        var shown = new DashboardBlock(new IndicatorSelection { Indicators = ["rate"] });
        Assert.DoesNotContain("Other", TwoPapers.Lists(papers.Compose(shown, Block), Heading), StringComparison.Ordinal);
        Assert.Contains("- Other: off target now", TwoPapers.Lists(papers.Compose(shown, new SinceLastBlock(new IndicatorSelection { Indicators = ["other"] })), Heading), StringComparison.Ordinal);
    }

    // The most pressing stay: of 200 risks that rose and 200 that fell the page keeps those that rose, and counts the others.
    [Fact]
    public void WhatDoesNotFitThePage_IsCounted()
    {
        var papers = new TwoPapers();
        for (var i = 0; i < 200; i++) papers.Risk($"up-{i}", 6, 9).Risk($"down-{i}", 9, 6);
        var lines = TwoPapers.Lists(papers.Measure("rate", "2024-02 95%", "2024-02 95%; 2024-03 95%").Compose(Dashboard, Block), Heading).Split('\n');
        var told = lines.Count(static line => line.StartsWith("- Risk", StringComparison.Ordinal));
        Assert.InRange(told, 20, 60);
        Assert.All(lines.Where(static line => line.StartsWith("- Risk", StringComparison.Ordinal)), static line => Assert.Contains("up from 6 to 9", line, StringComparison.Ordinal));
        Assert.Equal(FormattableString.Invariant($"- And {400 - told} more"), lines[^1]);
    }

    private static TwoPapers Papers() => new TwoPapers().Measure("rate", "2024-01 94%; 2024-02 95%", "2024-01 93%; 2024-02 95%; 2024-03 80%").Measure("same", "2024-02 95%", "2024-02 95%; 2024-03 95%").Risk("1", 6, 9).Risk("2", 4, 4);
}
