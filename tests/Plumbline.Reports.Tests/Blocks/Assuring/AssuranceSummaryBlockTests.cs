using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
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
            "Five of the nine opinions are higher than the evidence supports; one is lower than the evidence suggests; one has evidence that fits no level; one cannot be tested because evidence is missing; one rests on unanswered questions. The widest gap is objective 4, well led: the opinion is substantial; the criteria suggest no assurance. One opinion was given before later changes, one domain has no opinion and one direction of travel is better than the facts.",
            RiskPaper.Words(FullExample.Paper().Compose(Block)), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_HasLevelMovementAndDifference()
    {
        var rows = RiskPaper.Tables(FullExample.Paper().Compose(Block))[0];

        Assert.Equal(
        [
            "1 Provide outstanding care Chief Nurse | Improved facts: unchanged | Medium | Substantial better, was reasonable criteria: reasonable at best before one later change | Reasonable = same evidence is missing | Substantial = same criteria: reasonable | Reasonable = same no level fits | ",
            "2 Be an excellent employer Director of People | = Unchanged | Medium | Substantial first criteria: reasonable | Reasonable first criteria: partial at best |  |  | Reasonable worse, was substantial criteria: substantial",
            "3 Collaborate with other organisations Director of Strategy | Not given | No strategic risk |  |  |  |  | Substantial first questions not answered",
            "4 Be a sustainable organisation Director of Finance | Not given facts: worsened | No strategic risk |  | No opinion criteria: substantial |  |  | Substantial first criteria: no assurance",
        ],
        rows.Select(static row => System.Text.RegularExpressions.Regex.Replace(row, " {2,}(?=[^|])", " ")));
    }

    [Fact]
    public void EmptyCells_AreSaidBelow_OnlyWhereThereAre()
    {
        const string Said = "Blank: the domain does not apply.";

        Assert.Contains(Said, RiskPaper.Words(FullExample.Paper().Compose(Block)), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, RiskPaper.Words(new AssurancePaper().With("1", "Care", "safe effective caring responsive well-led").Compose(Block)), StringComparison.Ordinal);
    }

    [Fact]
    public void Challenges_StandTheMostDistantFirst_WithWhatDecides()
    {
        Assert.Equal(
        [
            "Objective 4, well led: the Director of Finance gave substantial; the criteria suggest no assurance. Savings was £3,175k over the year, 13.0% under its plan of £3,650k. Reason given: The shortfall is carried into the savings of the next year.",
            "Objective 1, safe: the Chief Nurse gave substantial; the criteria suggest reasonable at best. New patient safety incidents was 158 in February 2020, above its mean of 148.8. It could be as low as no assurance: a figure of Severe harm for February 2020 that is not doubtful and one more are missing.",
            "Objective 2, effective: the Director of People gave reasonable; the criteria suggest partial at best. Staff appraisals in Meadow unit was 82.16% in March 2020, 10.84 points below the target of 93%. It could be as low as no assurance: figures of Staff appraisals by service for February 2020 is missing. No reason is given.",
            "Objective 1, caring: the Chief Nurse gave substantial; the criteria suggest reasonable. Concerns was 33 in February 2020, above its mean of 24.9. No reason is given.",
            "Objective 2, safe: the Director of People gave substantial; the criteria suggest reasonable. “Is staffing pressure controlled, with hardly any effect on services?” was answered partly. Reason given: The rosters of April show that the pressure has passed.",
            "Objective 1, responsive: the Chief Operating Officer gave reasonable; no level fits the evidence. Complaints in time: Complaints answered late was 2 over February and March 2020, more than 1. Reason given: Both late answers were late by two days.",
            "Objective 2, well led: the Director of People gave reasonable; the criteria suggest substantial. Agency spend was £2,050k over the year, at most its ceiling of £2,240k. No reason is given.",
        ],
        Lists(FullExample.Paper().Compose(Block))[0]);
    }

    [Fact]
    public void Others_AreAskedToo_NumberedOn_AndWhatTheSheetDoesNotHoldIsNamed()
    {
        var document = FullExample.Paper().Compose(Block);

        Assert.Equal(
        [
            "Objective 3, well led: Substantial rests on nothing recorded: the Director of Strategy has not answered its one question.",
            "Objective 1, safe: Substantial was given before one later change: New patient safety incidents for February 2020 was changed from 138 to 158 in change 14.",
        ],
        Lists(document)[1]);
        Assert.Equal(8, Traversal.Elements(document.Content).OfType<ItemList>().ElementAt(1).Start);
        Assert.Contains("And three more to ask about: Objective 1, effective; Objective 1, direction of travel; Objective 4, effective.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void OnASite_NothingIsLeftOut()
    {
        var site = Traversal.Elements([.. Block.Compose(FullExample.Paper().Context(Block).On(new SiteReport.Addresses()))]).OfType<ItemList>().ToList();

        Assert.Equal([7, 5], site.Select(static list => list.Items.Length));
        Assert.Equal("Objective 1, direction of travel: the Chief Executive gave improved; the facts suggest unchanged: Never events fell from 1 to 0 and Concerns rose from 21 to 33. No reason is given.", site[1].Items[3].Content.PlainText.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData(TravelDirection.Improved, TravelDirection.Worsened, 2)]
    [InlineData(TravelDirection.Improved, TravelDirection.Unchanged, 1)]
    [InlineData(TravelDirection.Unchanged, TravelDirection.Worsened, 1)]
    [InlineData(TravelDirection.Unchanged, TravelDirection.Improved, 0)]
    [InlineData(TravelDirection.Improved, TravelDirection.Improved, 0)]
    public void Direction_BetterThanTheFacts_IsChallengedAtTwoSteps_AndAskedAboutAtOne(TravelDirection given, TravelDirection facts, int steps)
    {
        var paper = new AssurancePaper().With("learning", "Schools that learn", "safe", null, one => one with { Position = new ObjectivePosition(one.Objective.Code, AssurancePaper.March, given, null, "Chief Executive", null), Direction = new DirectionSuggestion(facts, ["A figure moved"]) })
            .Line("learning", "safe falls", "s substantial yes: Falls fell").Opine("learning", "safe", "substantial");
        var lists = Lists(paper.Compose(Block));
        var words = RiskPaper.Words(paper.Compose(Block));

        Assert.Equal(steps, lists.Count == 0 ? 0 : words.Contains("What else to ask", StringComparison.Ordinal) ? 1 : 2);
        if (steps > 0) Assert.StartsWith("Schools that learn, direction of travel: the Chief Executive gave ", lists[0][0], StringComparison.Ordinal);
        Assert.DoesNotContain("learning", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("substantial", "s substantial yes: Falls fell", "The one opinion agrees with the evidence.", "No opinion differs from what the criteria suggest.")]
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
        Assert.Equal(["Objective 1, safe: The opinion has the level green, which the framework does not have."], Lists(document)[0]);
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
