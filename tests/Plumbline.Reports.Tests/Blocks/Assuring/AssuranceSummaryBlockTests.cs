using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Screens;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

public sealed class AssuranceSummaryBlockTests
{
    private static readonly AssuranceSummaryBlock Block = new();

    [Fact]
    public void Lead_CountsWhatDiffers_AndNamesTheFurthest()
    {
        Assert.Contains(
            "Of nine opinions, five are better than the criteria allow, one is worse and for one no level fits. Furthest apart is 4 Be a sustainable organisation: well led: substantial is given, and the criteria suggest no assurance. One cannot be tested for want of evidence, one was given before later changes and one domain has no opinion.",
            RiskPaper.Words(FullExample.Paper().Compose(Block)), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_HasLevelMovementAndDifference()
    {
        var rows = RiskPaper.Tables(FullExample.Paper().Compose(Block))[0];

        Assert.Equal(
        [
            "1 Provide outstanding care Chief Nurse | Improved the facts suggest unchanged | Medium | Substantial better, was reasonable criteria allow between reasonable and no assurance given before one later change | Reasonable = same criteria allow between substantial and no assurance, or no level | Substantial = same criteria suggest reasonable | Reasonable = same by the criteria no level fits | ",
            "2 Be an excellent employer Director of People | = Unchanged | Medium | Substantial new criteria suggest reasonable | Reasonable new criteria allow between partial and no assurance, or no level |  |  | Reasonable worse, was substantial criteria suggest substantial",
            "3 Collaborate with other organisations Director of Strategy | Not given | No strategic risk |  |  |  |  | Substantial new for a person to judge",
            "4 Be a sustainable organisation Director of Finance | Not given the facts suggest worsened | No strategic risk |  | No opinion criteria suggest substantial |  |  | Substantial new criteria suggest no assurance",
        ],
        rows.Select(static row => System.Text.RegularExpressions.Regex.Replace(row, " {2,}(?=[^|])", " ")));
    }

    [Fact]
    public void EmptyCells_AreSaidBelow_OnlyWhereThereAre()
    {
        const string Said = "An empty cell: the objective does not answer for that domain.";

        Assert.Contains(Said, RiskPaper.Words(FullExample.Paper().Compose(Block)), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, RiskPaper.Words(new AssurancePaper().With("1", "Care", "safe effective caring responsive well-led").Compose(Block)), StringComparison.Ordinal);
    }

    [Fact]
    public void Challenges_StandTheMostDistantFirst_WithWhatDecides()
    {
        Assert.Equal(
        [
            "4 Be a sustainable organisation: well led: Substantial is given by the Director of Finance; the criteria suggest No assurance: Savings was £3,175k over the year, 13.0% under its plan of £3,650k (well-led-n2). Reason given: The shortfall is carried into the savings of the next year.",
            "1 Provide outstanding care: safe: Substantial is given by the Chief Nurse; the criteria allow between reasonable and no assurance: New patient safety incidents was 158 in February 2020, above its mean of 148.8 (safe-s1). Reason given: Action after each incident is in place and checked by the safety group.",
            "1 Provide outstanding care: caring: Substantial is given by the Chief Nurse; the criteria suggest Reasonable: Concerns was 33 in February 2020, above its mean of 24.9 (caring-s3). No reason is given.",
            "2 Be an excellent employer: safe: Substantial is given by the Director of People; the criteria suggest Reasonable: “Is staffing pressure controlled, with hardly any effect on services?” was answered partly (safe-s4). Reason given: The rosters of April show that the pressure has passed.",
            "2 Be an excellent employer: effective: Reasonable is given by the Director of People; the criteria allow between partial and no assurance, or no level: Staff appraisals in Meadow unit was 82.16% in March 2020, 10.84 points below the target of 93% (effective-r2). No reason is given.",
            "1 Provide outstanding care: responsive: Reasonable is given by the Chief Operating Officer; by the criteria no level fits: Complaints answered late was 2 over February and March 2020, more than 1 (responsive-r2). Reason given: Both late answers were late by two days.",
            "2 Be an excellent employer: well led: Reasonable is given by the Director of People; the criteria suggest Substantial: Agency spend was £2,050k over the year, at most its ceiling of £2,240k (well-led-s5). No reason is given.",
        ],
        Lists(FullExample.Paper().Compose(Block))[0]);
    }

    [Fact]
    public void Others_AreAskedToo_NumberedOn()
    {
        var document = FullExample.Paper().Compose(Block);

        Assert.Equal(
        [
            "1 Provide outstanding care: safe: Substantial was given before one later change: New patient safety incidents for February 2020 was changed from 138 to 158 in change 14.",
            "1 Provide outstanding care: effective: Reasonable cannot be tested: the criteria allow between substantial and no assurance, or no level without a target for Safeguarding supervision and figures of Mandatory training by service for February and March 2020.",
            "4 Be a sustainable organisation: effective: No opinion is given; criteria suggest substantial.",
        ],
        Lists(document)[1]);
        Assert.Equal(8, Traversal.Elements(document.Content).OfType<ItemList>().ElementAt(1).Start);
    }

    [Theory]
    [InlineData("substantial", "s substantial yes: Falls fell", "No opinion of one differs from what the criteria come to.", "No opinion differs from what the criteria come to.")]
    [InlineData(null, "s substantial yes: Falls fell", "No opinion is given on the one domain of one objective.", "No opinion is given.")]
    public void WithoutDifferences_ItSaysSo(string? level, string criterion, string lead, string list)
    {
        var paper = new AssurancePaper().With("1", "Care", "safe").Line("1", "safe falls", criterion);
        var words = RiskPaper.Words((level is null ? paper : paper.Opine("1", "safe", level)).Compose(Block));

        Assert.Contains(lead, words, StringComparison.Ordinal);
        Assert.Contains(list, words, StringComparison.Ordinal);
    }

    [Fact]
    public void OpinionWithALevelOfNoFramework_IsNamed()
    {
        var document = new AssurancePaper().With("1", "Care", "safe").Line("1", "safe falls", "s substantial yes: Falls fell").Opine("1", "safe", "green").Compose(Block);

        Assert.Contains("green, a level of no framework", RiskPaper.Tables(document)[0][0], StringComparison.Ordinal);
        Assert.Equal(["1 Care: safe: The opinion has the level green, which the framework does not have."], Lists(document)[0]);
    }

    [Fact]
    public void WithoutFramework_ItSaysWhy() =>
        Assert.Contains("No framework of assurance is in force in Small Trust on 31 March 2020.", RiskPaper.Words(new AssurancePaper { HasFramework = false }.Compose(Block)), StringComparison.Ordinal);

    [Fact]
    public void Names_LeadToTheirParts_WhereThePaperHasThem()
    {
        var document = FullExample.Paper().Compose(Block, new AssuranceEvidenceBlock(AssuranceSelection.Everything), new Reports.Blocks.Assuring.ObjectivePages.ObjectiveBlock(Core.Objectives.ObjectiveCode.Parse("1").Value));
        var targets = SiteReport.Links(document.Content).Select(static link => link.Anchor?.Id).ToHashSet();

        Assert.Subset(targets, new HashSet<string?> { "evidence-4-well-led", "evidence-1-safe", "objective-1" });
        Assert.DoesNotContain("objective-2", targets);
    }

    [Fact]
    public void OnASite_NamesLeadToPages()
    {
        Reports.Composition.IReportBlock[] blocks = [Block, new AssuranceEvidenceBlock(AssuranceSelection.Everything), new Reports.Blocks.Assuring.Gaps.AssuranceGapsBlock(), new Reports.Blocks.Assuring.ObjectivePages.ObjectiveBlock(Core.Objectives.ObjectiveCode.Parse("2").Value)];
        var context = FullExample.Paper().Context(blocks).On(new SiteReport.Addresses());
        var addresses = blocks.Select(block => SiteReport.Links(block.Compose(context)).Select(static link => link.Address?.OriginalString).ToHashSet()).ToList();

        Assert.Subset(addresses[0], new HashSet<string?> { "/site/objectives/1", "/site/assurance/4/well-led/2020-03" });
        Assert.Subset(addresses[1], new HashSet<string?> { "/site/answers/q-well-led-s6/2020-03" });
        Assert.Subset(addresses[2], new HashSet<string?> { "/site/answers/q-well-led-s6/2020-03", "/site/assurance/1/safe/2020-03" });
        Assert.Subset(addresses[3], new HashSet<string?> { "/site/figures/stability/2020-03", "/site/measures/stability" });
        Assert.DoesNotContain(null, addresses.SelectMany(static one => one));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Lists(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<ItemList>().Select(static list => (IReadOnlyList<string>)[.. list.Items.Select(static item => item.Content.PlainText.Replace('\u00a0', ' '))])];
}
