using Plumbline.App.Actions;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Checking;

/// <summary>Reads the risks and actions of an audit, as they stand on a day.</summary>
internal static class ReadAuditRecords
{
    /// <summary>The records at the position of the definitions.</summary>
    internal static async Task<AuditRecords> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, Period? period, CancellationToken cancellation)
    {
        var version = FindInAssurance.Framework(definitions) is { } framework ? framework.On(period?.Last ?? day) ?? framework.Versions[^1] : null;
        var files = await ReadRiskFiles.RunAsync(ledger, definitions, day, codes: null, withNotes: true, cancellation);
        return new AuditRecords(ReadRiskRegister.Of(definitions, day, files), files, await ReadActions.RunAsync(ledger, definitions, cancellation))
        {
            Assurances = [.. (await ReadAssurances.RunAsync(ledger, definitions, cancellation)).SelectMany(static one => one).OrderBy(static one => one.Code, AssuranceCode.Order)],
            ControlDays = await ControlDaysAsync(ledger, definitions, files, cancellation),
            Assurance = await AssuranceAsync(ledger, definitions, day, period, cancellation),
            Version = version,
            Framework = version is null ? [] : LintFramework.Of(version, definitions.Picture),
        };
    }

    // The span that ends within the audited period, else the latest: one for which an opinion or an answer is recorded.
    private static async Task<AssuranceReading?> AssuranceAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, Period? period, CancellationToken cancellation) =>
        await FindSpans.LatestAsync(ledger, definitions, period, cancellation) is { } span ? await ReadAssurance.RunAsync(ledger, definitions, span, AssuranceDay.Of(definitions, span, day), cancellation) : null;

    // Only of the risks whose current score fell. A control that was written together with the former grading, or before it, was there already.
    // One statement for all gradings, and one for all controls: a large register has thousands of such risks.
    private static async Task<ILookup<RiskCode, DateOnly>> ControlDaysAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<RiskFile> files, CancellationToken cancellation)
    {
        var former = files.Select(static file => file.Entry).Where(static entry => entry.CurrentBefore is { } before && entry.Current?.Score.Value < before.Score.Value).ToDictionary(static entry => entry.Risk.Code.ToString(), static entry => entry.CurrentBefore!, StringComparer.Ordinal);
        var days = new List<(RiskCode Risk, DateOnly Day)>();
        if (former.Count == 0) return days.ToLookup(static one => one.Risk, static one => one.Day);
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        var names = former.Values.Select(Kinds.Gradings.ToFact).Select(static fact => new DefinitionName(fact.Parent, fact.Key)).ToList();
        var graded = (await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = Kinds.Gradings.Name, Names = names, AsAt = position }, cancellation)).ToDictionary(static row => row.Parent, static row => row.Change, StringComparer.Ordinal);
        var dates = new Dictionary<ChangeNumber, DateOnly>();
        foreach (var versions in (await ledger.VersionsAsync(organisation, Kinds.Controls.Name, position, cancellation)).GroupBy(static version => (version.Fact.Parent, version.Fact.Key)))
        {
            if (versions.Last().Fact.Withdrawn || !graded.TryGetValue(versions.Key.Parent, out var since)) continue;
            foreach (var version in versions.Where(version => version.Change > since)) days.Add((former[versions.Key.Parent].Risk, await DayAsync(version.Change)));
        }

        return days.ToLookup(static one => one.Risk, static one => one.Day);

        async Task<DateOnly> DayAsync(ChangeNumber number)
        {
            if (!dates.TryGetValue(number, out var day))
                dates[number] = day = await ledger.ChangeAsync(organisation, number, cancellation) is { } change ? DateOnly.FromDateTime(change.At.UtcDateTime) : DateOnly.MinValue;
            return day;
        }
    }
}
