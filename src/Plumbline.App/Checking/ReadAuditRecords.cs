using Plumbline.App.Actions;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Checking;

/// <summary>Reads the risks and actions of an audit, as they stand on a day.</summary>
internal static class ReadAuditRecords
{
    /// <summary>The records at the position of the definitions.</summary>
    internal static async Task<AuditRecords> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, CancellationToken cancellation)
    {
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var files = register.Entries.Count == 0 ? [] : await ReadRiskFiles.RunAsync(ledger, definitions, day, codes: null, withNotes: true, cancellation);
        return new AuditRecords(register, files, await ReadActions.RunAsync(ledger, definitions, cancellation))
        {
            Assurances = await RiskParts.ReadAsync(ledger, definitions, Kinds.Assurances, parent: null, cancellation),
            ControlDays = await ControlDaysAsync(ledger, definitions, files, cancellation),
        };
    }

    // Only of the risks whose current score fell: the history of every control is long. A control that was written together with the former grading, or before it, was there already.
    private static async Task<ILookup<RiskCode, DateOnly>> ControlDaysAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<RiskFile> files, CancellationToken cancellation)
    {
        var (organisation, days) = (definitions.Picture.Settings.Code, new List<(RiskCode Risk, DateOnly Day)>());
        var dates = new Dictionary<ChangeNumber, DateOnly>();
        foreach (var file in files)
        {
            if (file.Entry is not { Current: { } now, CurrentBefore: { } before } || now.Score.Value >= before.Score.Value) continue;
            var graded = (await VersionsAsync(Kinds.Gradings.ToFact(before))).Max(static version => version.Change);
            foreach (var fact in file.Controls.Select(Kinds.Controls.ToFact))
            {
                foreach (var version in (await VersionsAsync(fact)).Where(version => graded is null || version.Change > graded)) days.Add((file.Risk.Code, await DayAsync(version.Change)));
            }
        }

        return days.ToLookup(static one => one.Risk, static one => one.Day);

        async Task<IEnumerable<DefinitionVersion>> VersionsAsync(DefinitionFact fact) =>
            (await ledger.DefinitionHistoryAsync(organisation, fact.Kind, fact.Key, fact.Parent, cancellation)).Where(version => version.Change <= definitions.Position.Number);

        async Task<DateOnly> DayAsync(ChangeNumber number)
        {
            if (!dates.TryGetValue(number, out var day))
                dates[number] = day = await ledger.ChangeAsync(organisation, number, cancellation) is { } change ? DateOnly.FromDateTime(change.At.UtcDateTime) : DateOnly.MinValue;
            return day;
        }
    }
}
