using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>The open risks that name objectives, with the strength of their controls. Other risks are not read beyond their line of the register.</summary>
internal sealed class RisksOfObjectives
{
    private readonly List<RiskStrength> _risks;

    private RisksOfObjectives(List<RiskStrength> risks) => _risks = risks;

    /// <summary>Reads them as they stand on a day.</summary>
    internal static async Task<RisksOfObjectives> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<ObjectiveCode> objectives, DateOnly day, CancellationToken cancellation)
    {
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var named = register.Open.Where(entry => entry.Risk.Objectives.Any(objectives.Contains)).Select(static entry => entry.Risk.Code).ToList();
        if (named.Count == 0) return new RisksOfObjectives([]);
        var files = await ReadRiskFiles.RunAsync(ledger, definitions, day, named, withNotes: false, cancellation);
        return new RisksOfObjectives([.. files.Select(file => SuggestStrength.Of(file, register)).OrderBy(static one => one.File.Risk.Kind == RiskKind.Strategic ? 0 : 1).ThenBy(static one => one.File.Risk.Code, RiskCode.Order)]);
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
}
