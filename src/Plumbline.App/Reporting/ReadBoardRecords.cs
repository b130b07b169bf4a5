using Plumbline.App.Actions;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.App.Risks;
using Plumbline.App.SinceLast;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.SinceLast;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report tells of risks and actions.</summary>
internal static class ReadBoardRecords
{
    /// <summary>The records that the blocks of a report need in its scopes, which are of one period; null where none needs any.</summary>
    internal static async Task<BoardRecords?> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, CancellationToken cancellation)
    {
        var need = report.Blocks.Aggregate(RecordsNeed.None, static (need, block) => need | block.NeedsRecords);
        if (need == RecordsNeed.None) return null;
        var period = scopes.First().Period;
        var day = PaperDay.Of(definitions, report, period);
        var before = await BeforeAsync(ledger, definitions, report, scopes, cancellation);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var actions = await ReadActions.RunAsync(ledger, definitions, cancellation);
        List<Objective> objectives = [.. definitions.Picture.Values.Of<Objective>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order)];
        var assurance = need.HasFlag(RecordsNeed.Assurance) || (need.HasFlag(RecordsNeed.SinceLast) && objectives.Count > 0)
            ? await ReadAssurance.RunAsync(ledger, definitions, PaperDay.LastMonth(period), day, cancellation)
            : null;
        return new BoardRecords(register, actions)
        {
            LastUpdates = await ReadActions.LastUpdatesAsync(ledger, definitions, actions, day, cancellation),
            Objectives = objectives,
            Files = need.HasFlag(RecordsNeed.Files) ? await ReadRiskFiles.RunAsync(ledger, definitions, day, codes: null, withNotes: true, cancellation) : [],
            Assurance = assurance,
            Before = before is null ? null : await ReadRiskRegister.RunAsync(ledger, before.Definitions, before.Day, cancellation),
            BeforeWords = before is null ? null : $"the edition of {before.Edition.Period.ToText(definitions.Picture.Settings.Language, full: true)}",
            Since = need.HasFlag(RecordsNeed.SinceLast)
                ? await ReadSinceEdition.RunAsync(
                    ledger, definitions, new Standpoint(definitions.Picture, period, day) { Register = register, Actions = actions, Assurance = assurance }, series, before, need.HasFlag(RecordsNeed.Findings), cancellation)
                : null,
        };
    }

    // The report as it is now is asked what it needed then: what the edition left out, and this paper shows, is compared too.
    private static async Task<EditionBefore?> BeforeAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        if (await ReadEditions.LastAsync(ledger, definitions, report.Name, scopes.First().Period, cancellation) is not { } edition) return null;
        var then = await ReadDefinitions.RunAsync(ledger, definitions.Picture.Settings.Code, edition.Position, cancellation);
        return new EditionBefore(
            edition,
            then,
            PaperDay.Of(then, then.FindReport(edition.Report), edition.Period),
            [.. scopes.Select(scope => new ReportScope(then.Picture, edition.Period, scope.Unit)).SelectMany(scope => report.Blocks.SelectMany(block => block.Needs(scope)))]);
    }
}
