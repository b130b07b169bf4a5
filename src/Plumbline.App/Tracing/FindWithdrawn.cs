using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tracing;

/// <summary>A figure that a change withdrew, and that was not given again.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Change">The change that withdrew it.</param>
/// <param name="Note">The note on the withdrawal; null for none.</param>
public sealed record WithdrawnFigure(Period Period, ChangeNumber Change, string? Note);

/// <summary>Finds the withdrawn figures of one measure in one unit.</summary>
public static class FindWithdrawn
{
    /// <summary>Those of a span of days, in order.</summary>
    /// <remarks>Reads only what changes after the first wrote of the series: the first has nothing to withdraw.</remarks>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation, at the position that is read.</param>
    /// <param name="indicator">The measure.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The first day of the earliest period.</param>
    /// <param name="to">The first day of the latest period, or a later one.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<ImmutableArray<WithdrawnFigure>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, IndicatorCode indicator, UnitCode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var position = definitions.Position.Number;
        if (position.Value == 1) return [];
        var query = new ObservationQuery
        {
            Indicators = [indicator.ToString()],
            Units = [unit.ToString()],
            Aspects = ObservationQuery.Actual,
            FromDay = from.DayNumber,
            ToDay = to.DayNumber,
            AsAt = position,
        };
        var found = ImmutableArray.CreateBuilder<WithdrawnFigure>();
        await foreach (var row in ledger.ObservationsSinceAsync(definitions.Picture.Settings.Code, query, ChangeNumber.Of(1), cancellation))
        {
            if (row.Fact.Withdrawn && Period.Parse(row.Fact.Period, definitions.Picture.Settings.Calendar).TryGet(out var period, out _))
                found.Add(new WithdrawnFigure(period, row.Change, row.Fact.Note is { Length: > 0 } note ? note : null));
        }

        return found.ToImmutable();
    }
}
