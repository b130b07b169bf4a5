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

        Assert.Equal(["Opinion: Substantial (by the Chief Nurse on 12 May 2020;  better, was reasonable)", "The criteria come to: Between reasonable and no assurance (evidence is missing that would decide)"], Facts(document));
        Assert.Equal(
        [
            "What safe-s1 says safe-s1 | Substantial | Does not hold | New patient safety incidents was 158 in February 2020, above its mean of 148.8.",
            "What safe-r1 says safe-r1 | Reasonable | Holds | New patient safety incidents was at most 158, below its upper limit of 190.",
            "What safe-p3 says safe-p3 | Partial | Does not hold | New patient safety incidents was at most 158, not above its upper limit of 190.",
            "What safe-n3 says safe-n3 | No assurance | Does not hold | No incident of the span before is without a plan.",
            "What safe-p2 says safe-p2 | Partial | Cannot be judged | Severe harm in February 2020 is a doubtful figure. Missing: a figure of Severe harm for February 2020 that is not doubtful",
            "What safe-n2 says safe-n2 | No assurance | Cannot be judged | Severe harm by service is not reported. Missing: figures of Severe harm by service for February and March 2020",
        ],
        RiskPaper.Tables(document)[0]);
        Assert.Equal(["The opinion was given before these changes", "What would decide it"], Labels(document));
        Assert.Contains("Reason given: Action after each incident is in place", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_SayWhatTheyComeTo_AndWhichDecides()
    {
        var headings = Headings(FullExample.Paper().Compose(Of("4", "well-led")));

        Assert.Equal(["Savings: no assurance; the best level whose criterion holds counts; it decides the domain", "Use of resources: substantial; the best level whose criterion holds counts"], headings);
    }

    [Fact]
    public void DifferingOpinionWithoutReason_SaysSo()
    {
        Assert.Contains("The opinion differs from what the criteria come to, and no reason is given.", RiskPaper.Words(FullExample.Paper().Compose(Of("1", "caring"))), StringComparison.Ordinal);
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
            Assert.Equal(kind != SuggestionKind.Level, Labels(paper.Compose(Of("1", "safe"))).Contains("What would decide it"));
        }

        Assert.Superset(new HashSet<SuggestionKind> { SuggestionKind.Level, SuggestionKind.Range, SuggestionKind.NoneFits }, kinds);
    }

    private static AssuranceEvidenceBlock Of(string? objective, string? domain) => new(new AssuranceSelection(objective is null ? null : ObjectiveCode.Parse(objective).Value, domain));

    private static IEnumerable<string> Facts(Document document) => Traversal.Elements(document.Content).OfType<Facts>().SelectMany(static facts => facts.Items).Select(static fact => $"{fact.Label}: {fact.Value.PlainText}{(fact.Detail is { } detail ? $" ({detail.PlainText})" : "")}");

    private static IEnumerable<string?> Labels(Document document) => [.. Traversal.Elements(document.Content).OfType<Callout>().Select(static callout => callout.Label)];

    private static IEnumerable<string?> Headings(Document document) => Traversal.Elements(document.Content).OfType<Table>().SelectMany(static table => table.Groups).Select(static group => group.Heading?.PlainText);
}
