using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Blocks.Risks;

public sealed class RiskSheetsBlockTests
{
    private static readonly RiskCode Seven = RiskCode.Parse("7").Value;

    private static RiskPaper Paper => new RiskPaper()
        .With("7", "2020-03-09 3x4; 2020-05-06 2x4", "2020-03-09 1x4", static risk => risk with { Description = "It may rain.", Handler = "Head of Estates", Category = "weather", Related = [RiskCode.Parse("8").Value] }, static file => file with
        {
            Hazards = [new Hazard(Seven, 1, "Clouds"), new Hazard(Seven, 2, "Wind", new DateOnly(2020, 4, 1))],
            Controls = [new Control(ControlCode.Parse("roof").Value, Seven, "A roof") { Kind = ControlKind.Preventive, Gap = "A hole" }, new Control(ControlCode.Parse("pump").Value, Seven, "A pump") { IsPlanned = true, Owner = "Engineer", Strength = ControlStrength.Low }],
            Assurances = [new Assurance(AssuranceCode.Parse("a1").Value, ControlCode.Parse("roof").Value.Reference, 2, new DateOnly(2020, 4, 2), AssuranceResult.Mixed) { Source = "Survey", ValidUntil = new DateOnly(2020, 5, 1), Gap = "One side" }],
            Notes = [new ProgressNote(Seven, new DateTime(2020, 5, 6, 12, 0, 0), "Head of Estates", "Drier now.")],
        })
        .With("8", "2020-03-09 1x1", change: static risk => risk with { Kind = RiskKind.Operational })
        .Act("mend", "risk/7", "2020-05-10");

    [Fact]
    public void Sheet_TellsAllThatIsRecorded()
    {
        var document = Paper.Compose(new RiskSheetsBlock(RiskSelection.Everything));
        var tables = RiskPaper.Tables(document);
        var words = RiskPaper.Words(document);

        Assert.Contains(["A roof Gap: A hole | Preventive | – | –", "A pump planned: it holds nothing yet | – | Engineer | Low"], tables);
        Assert.Contains(["Survey Gap: One side | 2, oversight | A roof | Mixed | 2 Apr 2020 out of date since 1 May 2020"], tables);
        Assert.Contains(["Do mend | Head of Estates | 10 May 2020 | 10 days overdue"], tables);
        Assert.Contains("No assurance is recorded of line 1, own work and line 3, independent.", words, StringComparison.Ordinal);
        Assert.Contains("It may rain.", words, StringComparison.Ordinal);
        var terms = Traversal.Elements(document.Content).OfType<Definitions>().SelectMany(static list => list.Terms).Select(static term => $"{term.Term.PlainText.Replace('\n', ' ')}: {term.Meaning.PlainText}").ToList();
        Assert.All(
            ["Owner: Chief Nurse", "Handler: Head of Estates", "Category: Weather", "Objectives: Good care", "Related risks: 8", "Tolerated: Its score is within 14, which is tolerated.", "6 May 2020: Drier now. Head of Estates"],
            (string expected) => Assert.Contains(expected, terms));
        Assert.Contains(Traversal.Elements(document.Content).OfType<ItemList>(), static list => list.Items.Select(static item => item.Content.PlainText).SequenceEqual(["Clouds", "Wind noted 1 April 2020"]));
    }

    [Fact]
    public void Sheets_FollowOneAnotherFromANewPage() =>
        Assert.Equal(
            [(SectionForm.Sheet, true), (SectionForm.Sheet, false)],
            Paper.Compose(new RiskSheetsBlock(RiskSelection.Everything)).Content.OfType<Section>().Select(static section => (section.Form, section.StartsNewPage)));

    [Fact]
    public void Framework_TellsPrincipalRisksByObjective()
    {
        var document = Paper.With("9", "2020-03-09 1x1", change: static risk => risk with { Objectives = [ObjectiveCode.Parse("2").Value, ObjectiveCode.Parse("1").Value] })
            .With("10", "2020-03-09 1x1", change: static risk => risk with { Objectives = [] })
            .Compose(new BoardAssuranceBlock(RiskSelection.Everything));

        var table = Traversal.Elements(document.Content).OfType<Table>().First();
        Assert.Equal(["Good care", "Good work", "No objective of the organisation"], table.Groups.Select(static group => group.Heading!.PlainText));
        Assert.Equal(["7 Title of 7 | Chief Nurse | 2 × 4 = 8 High | 1 × 4 = 4 | Not stated | 2", "9 Title of 9 also to Good care | Chief Nurse | 1 × 1 = 1 Low | None set | Not stated | 0", "10 Title of 10 | Chief Nurse | 1 × 1 = 1 Low | None set | Not stated | 0"], RiskPaper.Tables(document)[0]);
        Assert.Contains("Principal risk to: Good care. Owner: Chief Nurse. Strength of control: not stated. Its score is within 14, which is tolerated. Two gaps are stated in controls and assurances.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.DoesNotContain("Title of 8", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void History_SaysAndTabulatesTheGradings()
    {
        var chart = Assert.Single(Traversal.Elements(Paper.Compose(new RiskHistoryBlock(new RiskSelection { Kind = RiskKind.Strategic }, [])).Content).OfType<Chart>());

        Assert.Equal("The score was 12 on 9 March 2020, 8 from 6 May 2020. The target is 4. 14 is tolerated. Assurances: 2 April 2020. Reviews, notes: 6 May 2020.", chart.Alternative);
        Assert.Equal(["9 Mar 2020", "9 Mar 2020", "6 May 2020"], chart.Data!.Groups[0].Rows.Select(static row => row.ToString().Replace('\u00a0', ' ')));
        Assert.NotNull(chart.Narrow);
    }

    // 7, 11, 13 and 14 are no products of 5 × 5.
    [Fact]
    public void History_NamesTheScoresThatALevelCanHave()
    {
        var chart = Traversal.Elements(Paper.Compose(new RiskHistoryBlock(RiskSelection.Everything, [])).Content).OfType<Chart>().First();
        Assert.Equal(["Extreme 15–25", "High 8–12", "Low 1–3", "Moderate 4–6"], chart.Scene.Items.OfType<SceneLabel>().Select(static label => label.Text).Where(static text => text.Contains('–', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void History_OfARiskThatIsNotThere_SaysSo()
    {
        var document = Paper.Compose(new RiskHistoryBlock(RiskSelection.Everything, ["7", "77", "78"]));

        Assert.Contains("Risks 77 and 78 are not in the register.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Single(Traversal.Elements(document.Content).OfType<Chart>());
    }

    [Fact]
    public void History_OfRandomGradings_HasLabelsThatDoNotMeet()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, random.Next(1, 8)).Select(_ => new DateOnly(2020, 3, 9).AddDays(random.Next(72))).Distinct().Order();
            var current = string.Join("; ", days.Select(day => FormattableString.Invariant($"{day:yyyy-MM-dd} {random.Next(1, 6)}x{random.Next(1, 6)}")));
            var paper = new RiskPaper().With("7", current, FormattableString.Invariant($"2020-03-09 {random.Next(1, 6)}x{random.Next(1, 6)}"), risk => risk with { Recorded = new DateOnly(2020 - random.Next(4), 3, 9) });

            var chart = Assert.Single(Traversal.Elements(paper.Compose(new RiskHistoryBlock(RiskSelection.Everything, [])).Content).OfType<Chart>());

            foreach (var scene in new[] { chart.Scene, chart.Narrow! })
            {
                var labels = scene.Labels.ToList();
                for (var i = 0; i < labels.Count; i++)
                {
                    Assert.True(labels[i].Box.Right <= scene.Width && labels[i].Box.Left >= 0 && labels[i].Box.Bottom <= scene.Height, $"{seed}: {labels[i].Text}");
                    for (var j = i + 1; j < labels.Count; j++) Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"{seed}: “{labels[i].Text}” meets “{labels[j].Text}”");
                }

                Assert.All(scene.Marks, mark => Assert.True(scene.Plot.Contains(mark.At), $"{seed}: {mark.At}"));
            }
        }
    }
}
