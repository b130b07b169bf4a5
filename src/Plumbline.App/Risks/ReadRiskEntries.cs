using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Risks;
using Plumbline.App.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads the lines of a register: of each risk the gradings in force, the last review and the day of the last note. Reads no earlier grading and no note.</summary>
internal sealed class ReadRiskEntries(ILedger ledger, OrganisationDefinitions definitions, DateOnly day)
{
    // The current grading, and the one before it.
    private const int CurrentGradings = 2;

    /// <summary>The lines of some risks, or of all; those that are not there have none.</summary>
    internal async Task<IEnumerable<RiskEntry>> RunAsync(IReadOnlyCollection<string>? codes, CancellationToken cancellation)
    {
        var risks = await RiskParts.ReadAsync(ledger, definitions, Kinds.Risks, new DefinitionQuery { Keys = codes }, cancellation);
        string[] parents = [.. risks.Select(static risk => risk.Code.ToString())];
        var names = new List<DefinitionName>();
        foreach (var stage in Enum.GetValues<GradingStage>())
        {
            var (from, before) = GradingsKind.Until(stage, day);
            names.AddRange(await LastAsync(Kinds.Gradings, parents, from, before, stage == GradingStage.Current ? CurrentGradings : 1, cancellation));
        }

        var gradings = (await RiskParts.ReadAsync(ledger, definitions, Kinds.Gradings, new DefinitionQuery { Names = names }, cancellation)).ToLookup(static one => one.Risk);
        var last = await LastAsync(Kinds.Reviews, parents, from: "", RiskRows.AfterDay(day), count: 1, cancellation);
        var reviews = (await RiskParts.ReadAsync(ledger, definitions, Kinds.Reviews, new DefinitionQuery { Names = last }, cancellation)).ToLookup(static one => one.Risk);
        var notes = await LastNotesAsync(parents, cancellation);
        return risks.Select(risk => RiskEntries.Of(risk, day, [.. gradings[risk.Code]], [.. reviews[risk.Code]], notes[risk.Code.ToString()]));
    }

    /// <summary>The day of the last note of each risk up to the day, by the code of the risk. Reads keys alone.</summary>
    internal async Task<ILookup<string, DateOnly>> LastNotesAsync(IReadOnlyCollection<string> parents, CancellationToken cancellation) =>
        (await LastAsync(Kinds.Progress, parents, from: "", RiskRows.AfterDay(day), count: 1, cancellation)).ToLookup(static name => name.Parent, static name => ProgressKind.DayOf(name.Key), StringComparer.Ordinal);

    private async Task<IReadOnlyList<DefinitionName>> LastAsync(DefinitionKind kind, IReadOnlyCollection<string> parents, string from, string before, int count, CancellationToken cancellation) =>
        await ledger.LastKeysAsync(definitions.Picture.Settings.Code, new LastKeysQuery(kind.Name, parents) { From = from, Before = before, Count = count, AsAt = definitions.Position.Number }, cancellation);
}
