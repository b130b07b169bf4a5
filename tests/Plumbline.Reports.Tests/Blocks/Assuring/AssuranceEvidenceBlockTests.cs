using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

public sealed class AssuranceEvidenceBlockTests
{
    [Fact]
    public void Domain_ShowsOpinionSuggestionAndEachCriterion()
    {
        var document = FullExample.Paper().Compose(Of("1", "safe"));

        Assert.Equal(["Opinion: Substantial (by the Chief Nurse on 12 May 2020;  better, was reasonable)", "The criteria suggest: Between reasonable and no assurance (more evidence is needed to decide)"], Facts(document));
        Assert.Equal(
        [
            "What safe-s1 says | Substantial safe-s1 | Does not hold | New patient safety incidents was 158 in February 2020, above its mean of 148.8.",
            "What safe-r1 says | Reasonable safe-r1 | Holds | New patient safety incidents was at most 158, below its upper limit of 190.",
            "Lower levels | safe-p3 and safe-n3 | Not counted | None of these criteria is met.",
            "What safe-p2 says | Partial safe-p2 | Cannot be judged | Severe harm in February 2020 is a doubtful figure.",
            "What safe-n2 says | No assurance safe-n2 | Cannot be judged | Severe harm by service is not reported.",
        ],
        RiskPaper.Tables(document)[0]);
        Assert.Equal(["The opinion was given before these changes", "What would decide it"], Labels(document));
        Assert.Contains("Reason given: Action after each incident is in place", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    // The line that decides comes first, wherever the framework has it; a line that could lower the domain before one that could not.
    [Theory]
    [InlineData("4", "well-led", "Savings: no assurance, rated at the best level met; it decides the domain|Use of resources: substantial, rated at the best level met")]
    [InlineData("1", "caring", "Concerns: reasonable, rated at the best level met; it decides the domain|Friends and family: substantial, rated at the best level met")]
    [InlineData("1", "safe", "Incidents: reasonable, rated at the best level met; it keeps the domain at reasonable at best|Severe harm: between substantial and no assurance, rated at the worst level triggered; it could lower the domain to no assurance")]
    public void Lines_SayWhatTheyComeTo_AndWhichDecides(string objective, string domain, string expected) =>
        Assert.Equal(expected.Split('|'), Headings(FullExample.Paper().Compose(Of(objective, domain))));

    [Fact]
    public void TheLineThatDecides_ComesFirst_AndTriggersThatAreNotMet_AreOneRow()
    {
        var document = new AssurancePaper().With("1", "Care", "safe")
            .Line("1", "safe never-events!", "s substantial yes: There was none", "p partial no: There was none", "n no-assurance no: There was none")
            .Line("1", "safe falls", "fs substantial no: Falls rose", "fp partial yes: Falls rose", "fn no-assurance yes: Falls rose")
            .Compose(Of("1", "safe"));

        Assert.Equal(["Falls: partial, rated at the best level met; it decides the domain", "Never events: substantial, rated at the worst level triggered"], Headings(document));
        Assert.Equal(
        [
            "What fs says | Substantial fs | Does not hold | Falls rose.",
            "What fp says | Partial fp | Holds | Falls rose.",
            "Lower levels | fn | Not counted | The best level met counts, whatever these say.",
            "What s says | Substantial s | Holds | There was none.",
            "Lower levels | p and n | Not counted | None of these criteria is met.",
        ],
        RiskPaper.Tables(document)[0]);
    }

    [Fact]
    public void DifferingOpinionWithoutReason_SaysSo()
    {
        Assert.Contains("The opinion differs from what the criteria suggest, and no reason is given.", RiskPaper.Words(FullExample.Paper().Compose(Of("1", "caring"))), StringComparison.Ordinal);
        Assert.DoesNotContain("The opinion differs", RiskPaper.Words(FullExample.Paper().Compose(Of("1", "effective"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 10)]
    [InlineData("1", null, 4)]
    [InlineData(null, "well-led", 3)]
    [InlineData("3", "safe", 0)]
    public void Selection_ChoosesDomains(string? objective, string? domain, int count) =>
        Assert.Equal(count, RiskPaper.Tables(FullExample.Paper().Compose(Of(objective, domain))).Count);

    [Fact]
    public void UnknownNames_AreProblems()
    {
        Assert.Equal(["found “9”; expected the code of an objective of objectives.csv", "found “safe”; expected a domain: the organisation has no framework of assurance"], ((Reports.Composition.IReportBlock)Of("9", "safe")).UnknownNames(new AssurancePaper().Organisation.Picture).Select(static problem => problem.ToString()));
    }

    [Fact]
    public void WhatWouldDecide_StandsExactlyWhereSomethingIsUndecided()
    {
        var random = new Random(20);
        var kinds = new HashSet<SuggestionKind>();
        for (var run = 0; run < 300; run++)
        {
            var paper = new AssurancePaper().With("1", "Care", "safe");
            foreach (var line in Enumerable.Range(0, random.Next(1, 4)))
            {
                string[] levels = ["substantial", "reasonable", "partial", "no-assurance"];
                paper.Line("1", $"safe line-{line}{(random.Next(2) == 0 ? "!" : "")}", [.. levels.Select((level, at) => random.Next(3) switch
                {
                    0 => $"c{line}{at} {level} yes: It holds",
                    1 => $"c{line}{at} {level} no: It does not hold",
                    _ => $"c{line}{at} {level} open: It is not known | figure {line}{at}",
                })]);
            }

            var kind = paper.Reading.Objectives[0].Domains[0].Suggestion.Kind;
            kinds.Add(kind);
            // Where no level fits a line, another may still be undecided.
            if (kind == SuggestionKind.NoneFits) continue;
            Assert.Equal(kind != SuggestionKind.Level, Labels(paper.Compose(Of("1", "safe"))).Any(static label => label!.StartsWith("What would decide it", StringComparison.Ordinal)));
        }

        Assert.Superset(new HashSet<SuggestionKind> { SuggestionKind.Level, SuggestionKind.Range, SuggestionKind.NoneFits }, kinds);
    }

    private static AssuranceEvidenceBlock Of(string? objective, string? domain) => new(new AssuranceSelection(objective is null ? null : ObjectiveCode.Parse(objective).Value, domain));

    private static IEnumerable<string> Facts(Document document) => Traversal.Elements(document.Content).OfType<Facts>().SelectMany(static facts => facts.Items).Select(static fact => $"{fact.Label}: {fact.Value.PlainText}{(fact.Detail is { } detail ? $" ({detail.PlainText})" : "")}");

    private static IEnumerable<string?> Labels(Document document) => [.. Traversal.Elements(document.Content).OfType<Callout>().Select(static callout => callout.Label)];

    private static IEnumerable<string?> Headings(Document document) => Traversal.Elements(document.Content).OfType<Table>().SelectMany(static table => table.Groups).Select(static group => group.Heading?.PlainText);
}
