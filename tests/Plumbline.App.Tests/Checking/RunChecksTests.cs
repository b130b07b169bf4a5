using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Checking;

public class RunChecksTests
{
    private static readonly DateOnly Today = new(2024, 1, 31);

    // The printed figures that do not add up, calculated by hand from the papers.
    private static readonly Dictionary<string, string> Printed = new(StringComparer.Ordinal)
    {
        ["incidents-by-harm"] = "2019-05 170 176, 2019-09 161 152, 2020-02 158 156, 2020-03 112 120",
        ["sickness-by-length"] = "2019-04 4.57% 4.77%, 2019-05 4.78% 4.76%, 2019-06 4.61% 5.46%, 2019-08 4.58% 4.67%, 2019-10 5.09% 6.09%, 2019-12 5.89% 5.09%, 2020-01 5.31% 6.09%, 2020-03 5.78% 6.18%",
        ["complaints-standard-percentage"] = "2019-12 83.00% 100.00%, 2020-02 83.00% 100.00%, 2020-03 88.89% 100.00%",
        ["qewtt-bands"] = "2019-05 92 101, 2019-07 90 85, 2019-08 92 89, 2020-01 98 90, 2020-02 89 80, 2023-02 79 83, 2023-09 85 84",
        ["qewtt-teams"] = "2019-07 93 101, 2020-01 93 101",
    };

    [Fact]
    public async Task Trust_FindsEveryIdentityThatDoesNotHold_AndNothingThatDoes()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        var own = definitions.Picture.Checks.Select(check => check.Code).Concat(["percentage", "fraction", "range", "line-list"]).ToHashSet(StringComparer.Ordinal);
        var findings = (await RunChecks.RunAsync(sample.Ledger, definitions, new CheckRequest(Today))).Select(audited => audited.Finding).Where(finding => own.Contains(finding.Check));
        Assert.Equal(
            Printed.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"),
            findings.GroupBy(finding => finding.Check, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(finding => $"{finding.Period} {finding.Found} {finding.Expected}"))}"));
    }

    [Fact]
    public async Task Council_RatesAndMovesAsPrinted()
    {
        await using var sample = await LoadedSample.OfAsync("county-council");
        var definitions = await sample.DefinitionsAsync();
        Assert.Equal(70, definitions.Picture.Checks.Count(check => check.Rule is Core.Checks.Rules.StatedRating or Core.Checks.Rules.StatedChange));
        var findings = await RunChecks.RunAsync(sample.Ledger, definitions, new CheckRequest(Today));
        Assert.DoesNotContain(findings, audited => audited.Finding.Severity == Severity.Error);
        Assert.DoesNotContain(findings, audited => audited.Finding.Check == "prose");
        Assert.Equal("drug-treatment-completion", Assert.Single(findings, audited => audited.Finding.Check == "drug-treatment-stale").Finding.Indicator?.ToString());
    }

    // There were no such complaints in that month: 0/0 has no percentage, so none is missing.
    [Fact]
    public async Task Trust_WithZeroOfZero_MissesNoPercentage()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var findings = await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), new CheckRequest(Today));
        Assert.Equal(["co-production", "complaints-complex-40-days"], findings.Where(audited => audited.Finding.Check == "missing").Select(audited => audited.Finding.Indicator?.ToString()).Distinct());
    }

    // The council's paper prints 15 for the year to August and 12 for the year to September.
    [Theory]
    [InlineData("community-trust", "")]
    [InlineData("county-council", "falling-total carers-supported 2020-09")]
    public async Task Samples_HoldNoDoubtfulFigure_ExceptTheReallyOdd(string name, string doubtful)
    {
        await using var sample = await LoadedSample.OfAsync(name);
        var findings = await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), new CheckRequest(Today));
        Assert.Equal(doubtful, string.Join(", ", findings.Select(audited => audited.Finding).Where(finding => finding.Check is "not-over" or "other-sort" or "part-of-nothing" or "out-of-scale" or "falling-total").Select(finding => $"{finding.Check} {finding.Indicator} {finding.Period}")));
    }

    [Fact]
    public async Task Period_LimitsTheAudit()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var findings = await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), new CheckRequest(Today) { Period = Period.Month(2023, 9) });
        Assert.All(findings, audited => Assert.True(audited.Finding.Period is null || audited.Finding.Period.Last == new DateOnly(2023, 9, 30)));
        Assert.Equal("qewtt-bands", Assert.Single(findings, audited => audited.Finding.Severity == Severity.Error).Finding.Check);
    }

    [Fact]
    public async Task SampleWithoutChecks_GetsProposals()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        await sample.Ledger.CommitAsync(sample.Organisation, new ChangeDraft
        {
            Author = new("tester"),
            Reason = "No checks",
            BasedOn = definitions.Position.Number,
            Definitions = [.. definitions.Picture.Checks.Select(check => DefinitionFact.Withdrawal(FactKind.Of("check"), check.Code))],
        });
        var proposals = await RunChecks.ProposeAsync(sample.Ledger, await sample.DefinitionsAsync());
        Assert.Equal(
            ["incidents", "sickness-monthly", "complaints-standard-25-days-percentage", "qewtt-responses", "qewtt-teams"],
            proposals.Select(proposal => proposal.Definition.Rule.Indicators.First().ToString()));
    }

    [Fact]
    public async Task AcceptedFinding_IsQuiet_UntilAFigureChanges()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var finding = await BandsAsync(sample);
        Assert.IsType<CommitResult.Committed>(await AcceptFinding.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), [finding.Finding], "Printed so", Actor.OwnMachine("Head of Performance")));
        var accepted = await BandsAsync(sample);
        Assert.True(accepted.IsAccepted);
        Assert.Equal(("Printed so", "Head of Performance"), (accepted.Acceptance!.Reason, accepted.Acceptance.By));
        await sample.ReviseAsync("qewtt-0-9", "trust", "2023-02", "52");
        Assert.True((await BandsAsync(sample)).HasLapsed);
        await sample.ReviseAsync("qewtt-0-9", "trust", "2023-02", "51");
        Assert.DoesNotContain((await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), February)), audited => audited.Finding.Check == "qewtt-bands");
    }

    [Fact]
    public async Task FigureChangedSinceAPosition_IsFound()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        await sample.ReviseAsync("claims", "trust", "2023-02", "2");
        var findings = await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), February with { PublishedAt = ChangeNumber.First });
        var changed = Assert.Single(findings, audited => audited.Finding.Check == "changed").Finding;
        Assert.Equal(("claims", "2", "0"), (changed.Indicator!.ToString(), changed.Found, changed.Expected));
    }

    private static CheckRequest February => new(Today) { Period = Period.Month(2023, 2) };

    private static async Task<AuditedFinding> BandsAsync(LoadedSample sample) =>
        Assert.Single((await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), February)), audited => audited.Finding.Check == "qewtt-bands");
}
