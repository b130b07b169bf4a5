using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Editions;
using Plumbline.Core.Periods;

namespace Plumbline.App.Publishing;

/// <summary>Reads the published editions of reports.</summary>
public static class ReadEditions
{
    /// <summary>The editions at the position of the definitions, in order of report, period and number.</summary>
    public static async Task<IReadOnlyList<Edition>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var editions = await RiskParts.ReadAsync(ledger, definitions, Kinds.Editions, parent: "", cancellation);
        return [.. editions.OrderBy(static one => one.Report, StringComparer.Ordinal).ThenBy(static one => one.Period.First).ThenBy(static one => one.Number)];
    }

    /// <summary>The same with the time of each, of one report or of all.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="report">The name of the report; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<EditionRow>> RowsAsync(ILedger ledger, OrganisationDefinitions definitions, string? report = null, CancellationToken cancellation = default)
    {
        var (rows, organisation) = (new List<EditionRow>(), definitions.Picture.Settings.Code);
        foreach (var edition in (await RunAsync(ledger, definitions, cancellation)).Where(one => report is null || one.Report == report))
        {
            // An edition may come in with a folder, after other changes: its own change wrote it, whatever its position.
            var versions = await ledger.DefinitionHistoryAsync(organisation, Kinds.Editions.Name, Kinds.Editions.Key(edition), cancellation: cancellation);
            var change = versions.Count > 0 ? await ledger.ChangeAsync(organisation, versions[0].Change, cancellation) : null;
            rows.Add(new EditionRow(edition, (change ?? definitions.Position).At));
        }

        return rows;
    }

    /// <summary>The last edition of a report that was published before the position, of an earlier period or of none in particular; null where there is none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="report">The report; null for any.</param>
    /// <param name="before">Only editions of periods that end before this one; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Edition?> LastAsync(ILedger ledger, OrganisationDefinitions definitions, string? report, Period? before, CancellationToken cancellation = default) =>
        (await RunAsync(ledger, definitions, cancellation))
            .Where(one => (report is null || one.Report == report) && (before is null || one.Period.Last < before.Last) && one.Position <= definitions.Position.Number)
            .MaxBy(static one => (one.Period.Last, one.Number, one.Position.Value));
}
