using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>The open risks that name objectives, with the strength of their controls. Other risks are not read beyond their line of the register.</summary>
internal sealed class RisksOfObjectives
{
    private readonly List<RiskStrength> _risks;

    private readonly RiskRegister _register;

    private RisksOfObjectives(RiskRegister register, List<RiskStrength> risks) => (_register, _risks) = (register, risks);

    /// <summary>Reads them as they stand on a day.</summary>
    internal static async Task<RisksOfObjectives> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<ObjectiveCode> objectives, DateOnly day, CancellationToken cancellation)
    {
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var named = register.Open.Where(entry => entry.Risk.Objectives.Any(objectives.Contains)).Select(static entry => entry.Risk.Code).ToList();
        if (named.Count == 0) return new RisksOfObjectives(register, []);
        var files = await ReadRiskFiles.RunAsync(ledger, definitions, day, named, withNotes: false, cancellation);
        return new RisksOfObjectives(register, [.. files.Select(file => SuggestStrength.Of(file, register)).OrderBy(static one => one.File.Risk.Kind == RiskKind.Strategic ? 0 : 1).ThenBy(static one => one.File.Risk.Code, RiskCode.Order)]);
    }

    /// <summary>Those of an objective, strategic ones first.</summary>
    internal IReadOnlyList<RiskStrength> Of(ObjectiveCode objective) => [.. _risks.Where(one => one.File.Risk.Objectives.Contains(objective))];

    /// <summary>The current scores of some risks now and on an earlier day, of those that were graded then.</summary>
    internal static IReadOnlyList<TravelScore> Scores(IEnumerable<RiskStrength> risks, DateOnly before) =>
    [
        .. from risk in risks
           let now = risk.File.Entry.Current
           let then = risk.File.Gradings.Where(one => one.Stage == GradingStage.Current && one.Date <= before).MaxBy(static one => one.Date)
           where now is not null && then is not null
           select new TravelScore(risk.File.Risk.Code, then.Score.Value, now.Score.Value),
    ];

    /// <summary>The open risks of an objective that were recorded after an earlier day.</summary>
    internal IReadOnlyList<TravelNewRisk> New(ObjectiveCode objective, DateOnly before) =>
    [
        .. from risk in Of(objective)
           where risk.File.Risk.Recorded > before
           let standing = RiskStanding.Of(_register, risk.File.Entry)
           select new TravelNewRisk(risk.File.Risk.Code, risk.File.Risk.Kind, risk.File.Entry.Current?.Score.Value, standing.Level?.Name, IsHighest(risk.File.Entry.Current), standing.Tolerable),
    ];

    /// <summary>The risks of an objective that were open on an earlier day and were closed since.</summary>
    internal IReadOnlyList<TravelClosedRisk> Closed(ObjectiveCode objective, DateOnly before) =>
    [
        .. from entry in _register.Entries
           where entry.Risk.Objectives.Contains(objective) && entry.Risk.IsOpen(before) && entry.Risk.Closing is { } closing && closing.Day <= _register.Day
           select new TravelClosedRisk(entry.Risk.Code, entry.Risk.Closing!.Day),
    ];

    // A level is that of the matrix of the day on which the risk was graded.
    private bool IsHighest(Grading? grading) => grading is not null && _register.Scheme.BandOf(grading) == _register.Scheme.On(grading.Date).Bands[^1];
}
