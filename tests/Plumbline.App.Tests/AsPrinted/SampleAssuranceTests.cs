using Plumbline.App.BoardAssurance;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>The assurance of the sample trust for February and March 2020, against what a person made of the criteria and the evidence of the printed paper.</summary>
public sealed class SampleAssuranceTests : IAsyncLifetime
{
    private PrintedStore _store = null!;
    private AssuranceReading _reading = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await PrintedStore.OpenAsync(sample: "community-trust");
        _reading = await ReadAssurance.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), Period.Month(2020, 3), new DateOnly(2020, 5, 20));
    }

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public void SuggestedLevels_AreThoseOfTheTruth() => Assert.Equal(
        PrintedTable.Read("truth", "assurance-suggested.csv").Select(static row => $"{row["objective"]} {row["domain"].Replace(' ', '-')}: {row["suggested"]}, {row["at_best"]}–{row["at_worst"]}").Order(StringComparer.Ordinal),
        Domains().Select(static pair => $"{pair.Objective} {pair.Domain.Domain.Code}: {Suggested(pair.Domain.Suggestion)}, {pair.Domain.Suggestion.AtBest}–{pair.Domain.Suggestion.AtWorst}").Order(StringComparer.Ordinal));

    [Fact]
    public void OpinionsGiven_AreThoseOfThePaper() => Assert.Equal(
        PrintedTable.Read("truth", "assurance-suggested.csv").Select(static row => $"{row["objective"]} {row["domain"].Replace(' ', '-')}: {row["opinion_printed"]}").Order(StringComparer.Ordinal),
        Domains().Select(static pair => $"{pair.Objective} {pair.Domain.Domain.Code}: {pair.Domain.GivenLevel}").Order(StringComparer.Ordinal));

    // A criterion of several measures holds where all of them do, so its rows are taken together.
    [Fact]
    public void EveryCriterionWithEvidence_ComesOutAsAPersonJudgedIt() => Assert.All(
        PrintedTable.Read("truth", "assurance-opinion-against-criteria.csv").GroupBy(static row => (Objective: row["objective"], Domain: row["domain"].Replace(' ', '-'), Criterion: row["criterion"])),
        rows =>
        {
            var (objective, domain, criterion) = rows.Key;
            var suggestion = _reading.Find(ObjectiveCode.Parse(objective).Value)!.Find(domain)!.Suggestion;
            var judged = Assert.Single(suggestion.Lines.SelectMany(static line => line.Criteria), one => one.Criterion.Code == criterion);
            Assert.Equal($"{criterion} {Joined([.. rows.Select(static row => OutcomeOf(row["result"]))])}", $"{criterion} {judged.Judgement.Holding}");
        });

    // What the printed framework leaves open for its own evidence stays open. A criterion that speaks of two periods is a harder case of one that speaks of this one.
    [Fact]
    public async Task Framework_HasTheTwoGapsOfResponsive_AndNoOtherWarning() => Assert.Equal(
        ["framework-gap responsive-s1", "framework-gap responsive-s2", "framework-overlap well-led-p2", "framework-overlap well-led-p5"],
        LintFramework.Of(_reading.Version!, (await _store.DefinitionsAsync()).Picture).OrderByDescending(static one => one.IsWarning).Select(static one => $"{one.Code} {one.Criterion}"));

    private static Holding Joined(IReadOnlyList<Holding> parts) =>
        parts.Contains(Holding.DoesNotHold) ? Holding.DoesNotHold : parts.Contains(Holding.Open) ? Holding.Open : Holding.Holds;

    // “Ambiguous” is said of the rolling rate of sickness: by the chart it is above its mean in March. The bullet of staffing uses the words of its level.
    private static Holding OutcomeOf(string result) => result.Split([';', ':'])[0] switch
    {
        "met" or "met for training overall" or "triggered" or "opinion given is substantial" => Holding.Holds,
        "not met" or "not met in February" or "not met in February as printed (cell doubtful)" or "met on the prose, not on the dashboard" or "not triggered" or "count met" or "fits no level unless no plan stood for two periods" or "ambiguous" => Holding.DoesNotHold,
        "cannot be judged" or "no evidence given" or "a person judges" => Holding.Open,
        _ => throw new InvalidOperationException(result),
    };

    private static string Suggested(DomainSuggestion suggestion) => suggestion.Kind == SuggestionKind.Level ? suggestion.Level!.Code : Names<SuggestionKind>.Of(suggestion.Kind);

    private IEnumerable<(ObjectiveCode Objective, DomainReading Domain)> Domains() => _reading.Objectives.SelectMany(static one => one.Domains.Select(domain => (one.Objective.Code, domain)));
}
