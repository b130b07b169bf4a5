using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Blocks.Risks;

public sealed class ActionLogBlockTests
{
    private static RiskPaper Paper => new RiskPaper().With("7", "2020-03-09 3x4")
        .Act("late", "risk/7", "2020-05-19")
        .Act("later", "indicator/falls", "2020-05-01", redated: 2)
        .Act("today", "risk/7 indicator/falls", "2020-05-20", redated: 1)
        .Act("some-day", "control/roof", null)
        .Act("done", "risk/7", "2020-05-01", new ActionState.Done(new DateOnly(2020, 5, 2), "It worked"))
        .Act("done-later", "risk/7", "2020-06-01", new ActionState.Done(new DateOnly(2020, 5, 21), null))
        .Act("long-ago", "risk/7", "2020-01-01", new ActionState.Done(new DateOnly(2020, 2, 1), null))
        .Act("given-up", "risk/7", "2020-01-01", new ActionState.Abandoned("No money"));

    [Fact]
    public void Log_StandsOverdueFirst()
    {
        var document = Paper.Compose(new ActionLogBlock());

        var table = Assert.Single(Traversal.Elements(document.Content).OfType<Table>());
        Assert.Equal(["Overdue (2)", "Due next (2)", "Open, without a day (1)", "Ended (1)"], table.Groups.Select(static group => group.Heading!.PlainText));
        Assert.Equal(
            [
                "Do later later | Falls | Head of Estates | 1 May 2020 moved twice, first 1 Apr 2020 | 19 days overdue",
                "Do late late | Risk 7 | Head of Estates | 19 May 2020 | one day overdue",
                "Do today today | Risk 7, Falls | Head of Estates | 20 May 2020 moved once, first 20 Apr 2020 | Open",
                "Do done-later done-later | Risk 7 | Head of Estates | 1 Jun 2020 | Open",
                "Do some-day some-day | Control roof | Head of Estates | No day set | Open",
                "Do done done | Risk 7 | Head of Estates | 1 May 2020 | Done 2 May 2020 It worked",
            ],
            Assert.Single(RiskPaper.Tables(document)));
        Assert.Contains("Six actions: two overdue, two due next, one open without a day and one ended. Two have been given a later day.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Log_TellsTheLastUpdateOfAnAction()
    {
        var document = Paper.Update("late", "The roof is ordered.").Compose(new ActionLogBlock());

        var rows = Assert.Single(RiskPaper.Tables(document));
        Assert.Contains("Do late late | Risk 7 | Head of Estates | 19 May 2020 | one day overdue | The roof is ordered. 12 May 2020, Engineer", rows);
        Assert.Contains("Do some-day some-day | Control roof | Head of Estates | No day set | Open | ", rows);
    }

    [Theory]
    [InlineData(ReferenceKind.Indicator, null, 90, 2)]
    [InlineData(null, "head of estates", 90, 6)]
    [InlineData(null, "Chief Nurse", 90, 0)]
    [InlineData(null, null, 200, 7)]
    public void Options_ChooseActions(ReferenceKind? about, string? owner, int done, int expected) =>
        Assert.Equal(expected, RiskPaper.Tables(Paper.Compose(new ActionLogBlock { About = about, Owner = owner, Done = done })).SelectMany(static table => table).Count());

    [Fact]
    public void ActionsAboutRisks_AreThoseOfTheRisksShown()
    {
        var document = Paper.Act("other", "risk/8", "2020-07-01").Compose(new RiskActionsBlock(RiskSelection.Everything));

        Assert.DoesNotContain(Assert.Single(RiskPaper.Tables(document)), static row => row.StartsWith("Do other", StringComparison.Ordinal));
        Assert.Contains("Do given-up given-up | Risk 7 | Head of Estates | 1 Jan 2020 | Abandoned No money", RiskPaper.Tables(document)[0]);
    }

    [Fact]
    public void WithoutActions_ASentenceStands() => Assert.Contains("There is no action to show.", RiskPaper.Words(new RiskPaper().Compose(new ActionLogBlock())), StringComparison.Ordinal);
}
