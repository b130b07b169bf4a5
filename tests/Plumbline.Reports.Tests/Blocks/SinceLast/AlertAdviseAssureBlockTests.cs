using Plumbline.Reports.Blocks.AlertAdviseAssure;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;

namespace Plumbline.Reports.Tests.Blocks.SinceLast;

/// <summary>The three lists that a committee passes up.</summary>
public sealed class AlertAdviseAssureBlockTests
{
    private static readonly DashboardBlock Dashboard = new(IndicatorSelection.All);
    private static readonly AlertAdviseAssureBlock Block = new(IndicatorSelection.All);

    [Fact]
    public void TheLists_AreDraftedFromFacts() => Assert.Equal(
        """
        Drafted automatically from the records of 10 April 2024, and compared with the edition of February 2024.
        # Alert: what needs action
        - Risk 2 Title of 2: scores 20; the limit is 14. No one has accepted it; no action is open.
        # Advise: what to know
        - Rate: 80% in March 2024, 10 points short of its target. Worse, from 95%.
        # Assure: what to rely on
        - Risk 1 Title of 1: down from 9 to 6.
        """.ReplaceLineEndings("\n"),
        TwoPapers.Lists(Papers().Compose(Dashboard, Block), "Alert, advise, assure"));

    // Of risks those that the committee sees, whatever the case of its name.
    [Fact]
    public void ACommittee_HasItsOwnRisks()
    {
        var lists = TwoPapers.Lists(Papers().Compose(Dashboard, Block with { Committee = "quality committee" }), "Alert, advise, assure: quality committee");
        Assert.Contains("- Risk 1", lists, StringComparison.Ordinal);
        Assert.DoesNotContain("- Risk 2", lists, StringComparison.Ordinal);
        Assert.Contains("Nothing that is recorded calls for an alert.", lists, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThanTheMost_AreCounted()
    {
        var papers = Papers();
        for (var i = 3; i < 8; i++) papers.Risk($"{i}", 20, 20);
        Assert.Contains("# Alert: what needs action\n- Risk 2 Title of 2: scores 20; the limit is 14. No one has accepted it; no action is open.\n- And five more.\n# Advise", TwoPapers.Lists(papers.Compose(Dashboard, Block with { Most = 1 }), "Alert, advise, assure"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnEdition_NothingIsSaidOfWhatIsNew() => Assert.Contains(
        "No earlier edition of this paper has been published, so nothing is said of what is new.\n# Alert: what needs action\nNothing that is recorded calls for an alert.\n# Advise: what to know\nNothing that is recorded calls for advice.\n# Assure: what to rely on\nNothing that is recorded gives assurance.",
        TwoPapers.Lists(new TwoPapers { HasEdition = false }.Measure("rate", "2024-02 95%", "2024-02 95%; 2024-03 80%").Risk("1", 9, 6).Compose(Dashboard, Block), "Alert, advise, assure"),
        StringComparison.Ordinal);

    private static TwoPapers Papers() => new TwoPapers().Measure("rate", "2024-02 95%", "2024-02 95%; 2024-03 80%").Risk("1", 9, 6, "Quality Committee").Risk("2", 20, 20, "Board");
}
