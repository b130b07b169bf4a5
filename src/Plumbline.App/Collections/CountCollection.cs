using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Access;
using Plumbline.Core.Collections;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Collections;

/// <summary>A figure that a count would write.</summary>
/// <param name="Before">The present figure; null if there is none.</param>
/// <param name="Counted">The figure counted from the events.</param>
public sealed record CountedChange(Observation? Before, Observation Counted);

/// <summary>Counts a line list into the figures of its indicators. Figures that are already right keep their printed form; the others are written as one change with its reason.</summary>
public static class CountCollection
{
    /// <summary>The figures that a count for a period would change; nothing is written.</summary>
    public static async Task<IReadOnlyList<CountedChange>> PreviewAsync(
        ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var list = await ReadLineList.RunAsync(ledger, definitions, collection, cancellation);
        var counted = CountEvents.In(list, definitions.Picture, period).ToList();
        var now = await FiguresAsync(ledger, definitions, counted, cancellation);
        return
        [
            .. from cell in counted
               let before = now.GetValueOrDefault((cell.Cell.Indicator, cell.Cell.Unit, cell.Cell.Period))
               where before is null || !LineListCount.Agree(before, cell.Cell)
               select new CountedChange(before, cell.Cell),
        ];
    }

    /// <summary>Commits the previewed figures.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">One of the figures has changed since the preview.</exception>
    public static Task<CommitResult> CommitAsync(
        ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, IReadOnlyList<CountedChange> changes, Actor actor, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.Import, definitions.Picture.Settings.Code);
        var facts = new ObservationFacts();
        return ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = reason,
                Source = $"collections/{collection.Code}",
                BasedOn = definitions.Position.Number,
                Observations = changes.Select(change => facts.Of(change.Counted)).ToAsyncEnumerable(),
            },
            cancellation);
    }

    private static async Task<Dictionary<(IndicatorCode, UnitCode, Period), Observation>> FiguresAsync(
        ILedger ledger, OrganisationDefinitions definitions, List<CountedCell> counted, CancellationToken cancellation)
    {
        var settings = definitions.Picture.Settings;
        var query = new ObservationQuery
        {
            Indicators = [.. counted.Select(cell => cell.Cell.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = ObservationQuery.Actual,
            FromDay = counted.Count == 0 ? 0 : counted.Min(cell => cell.Cell.Period.First.DayNumber),
            ToDay = counted.Count == 0 ? 0 : counted.Max(cell => cell.Cell.Period.First.DayNumber),
            AsAt = definitions.Position.Number,
        };
        var (figures, reader) = (new Dictionary<(IndicatorCode, UnitCode, Period), Observation>(), new ObservationReader(settings.Calendar));
        await foreach (var row in ledger.ObservationsAsync(settings.Code, query, cancellation))
        {
            var cell = reader.Read(row);
            figures[(cell.Indicator, cell.Unit, cell.Period)] = cell;
        }

        return figures;
    }
}
