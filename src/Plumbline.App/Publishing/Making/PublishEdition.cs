using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Reporting;
using Plumbline.Core.Access;
using Plumbline.Core.Editions;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Writers.Json;

namespace Plumbline.App.Publishing.Making;

/// <summary>Publishes a report: writes down which position of the ledger it was made at, and the hash of what it said.</summary>
public static class PublishEdition
{
    /// <summary>Makes the document and writes the edition as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who publishes, in a post.</param>
    /// <param name="report">The report.</param>
    /// <param name="period">The period, of the report's own frequency.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="NoFiguresException">The report has nothing to show for the period, or the period has not begun.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote to the ledger meanwhile; nothing was written.</exception>
    public static async Task<PublishedEdition> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, ReportDefinition report, Period period, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position);
        actor.Demand(Operation.Publish, organisation);
        var author = actor.Author;
        await RequirePublishable.RunAsync(ledger, definitions, report, period, cancellation);
        var content = DocumentJson.HashOf(await BuildReport.RunAsync(ledger, definitions, report, period, unit: null, cancellation));
        var before = (await ReadEditions.RunAsync(ledger, definitions, cancellation)).LastOrDefault(one => one.Report == report.Name && one.Period == period);
        var number = (before?.Number ?? 0) + 1;
        var edition = new Edition(report.Name, period, number, position.Number, content, EditionSeal.HashOf(organisation, report.Name, period, number, content, position), reason, author.Post);
        // The hash holds the head of the chain, so the edition must be the very next change.
        var draft = new ChangeDraft
        {
            Author = author,
            Reason = reason,
            Source = "report publish",
            BasedOn = position.Number,
            StaleWhen = StaleWhen.AnythingChanged,
            Definitions = [Kinds.Editions.ToFact(edition)],
        };
        var committed = (CommitResult.Committed)await ledger.CommitAsync(organisation, draft, cancellation);
        return new PublishedEdition(edition, committed.Change, before?.ContentHash == content ? before : null);
    }
}

/// <summary>An edition that was published.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Change">The change that wrote it.</param>
/// <param name="Same">The edition before it, where that says the very same; null where it says something else, or there is none.</param>
public sealed record PublishedEdition(Edition Edition, Change Change, Edition? Same);
