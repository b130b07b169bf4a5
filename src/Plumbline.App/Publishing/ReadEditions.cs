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

    /// <summary>Those of them that this ledger published. Only these count: one that came with a folder names a position of another ledger.</summary>
    public static async Task<IReadOnlyList<Edition>> OfThisLedgerAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        var own = new List<Edition>();
        foreach (var edition in await RunAsync(ledger, definitions, cancellation))
        {
            if (await EditionSeal.HoldsAsync(ledger, definitions.Picture.Settings.Code, edition, cancellation)) own.Add(edition);
        }

        return own;
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
            rows.Add(new EditionRow(edition, (change ?? definitions.Position).At, await EditionSeal.HoldsAsync(ledger, organisation, edition, cancellation)));
        }

        return rows;
    }

    /// <summary>The edition of this ledger that was published last, before the position of the definitions; null where there is none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="report">The report; null for any.</param>
    /// <param name="before">Only editions of periods that end before this one; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Edition?> LastAsync(ILedger ledger, OrganisationDefinitions definitions, string? report, Period? before, CancellationToken cancellation = default)
    {
        var editions = (await RunAsync(ledger, definitions, cancellation)).Where(one => (report is null || one.Report == report) && (before is null || one.Period.Last < before.Last));
        foreach (var edition in editions.OrderByDescending(static one => one.Position.Value))
        {
            if (await EditionSeal.HoldsAsync(ledger, definitions.Picture.Settings.Code, edition, cancellation)) return edition;
        }

        return null;
    }
}
