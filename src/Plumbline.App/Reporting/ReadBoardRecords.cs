using Plumbline.App.Actions;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.App.Risks;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report tells of risks and actions.</summary>
internal static class ReadBoardRecords
{
    /// <summary>The records that the blocks of a report need for a period; null where none needs any.</summary>
    internal static async Task<BoardRecords?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation)
    {
        var need = report.Blocks.Aggregate(RecordsNeed.None, static (need, block) => need | block.NeedsRecords);
        if (need == RecordsNeed.None) return null;
        var day = PaperDay.Of(definitions, report, period);
        var (before, words) = await BeforeAsync(ledger, definitions, report, period, cancellation);
        var actions = await ReadActions.RunAsync(ledger, definitions, cancellation);
        return new BoardRecords(await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation), actions)
        {
            LastUpdates = await ReadActions.LastUpdatesAsync(ledger, definitions, actions, day, cancellation),
            Objectives = [.. definitions.Picture.Values.Of<Objective>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order)],
            Files = need.HasFlag(RecordsNeed.Files) ? await ReadRiskFiles.RunAsync(ledger, definitions, day, codes: null, withNotes: true, cancellation) : [],
            Assurance = (need & (RecordsNeed.Assurance | RecordsNeed.SinceLast)) != RecordsNeed.None ? await ReadAssurance.RunAsync(ledger, definitions, period, day, cancellation) : null,
            Before = before,
            BeforeWords = words,
        };
    }

    private static async Task<(RiskRegister? Register, string? Words)> BeforeAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation)
    {
        if (await ReadEditions.LastAsync(ledger, definitions, report.Name, period, cancellation) is not { } edition) return (null, null);
        return (await RegisterOfEdition.ReadAsync(ledger, definitions.Picture.Settings.Code, edition, cancellation), $"the edition of {edition.Period.ToText(definitions.Picture.Settings.Language, full: true)}");
    }
}
