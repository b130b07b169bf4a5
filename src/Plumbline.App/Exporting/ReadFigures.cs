using Plumbline.App.Ledger.Facts;
using System.Buffers;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Exporting;

/// <summary>Reads the figures of a ledger as written, without holding them all in memory.</summary>
public static class ReadFigures
{
    // The characters between the parts of a fraction: 4/5, 4\5, 4 of 5.
    private static readonly SearchValues<char> Bars = SearchValues.Create("/\\f");

    /// <summary>The figures of a query, ordered by indicator, unit and period.</summary>
    public static async IAsyncEnumerable<Figure> RunAsync(ILedger ledger, string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        await foreach (var row in ledger.ObservationsAsync(organisation, query, cancellation)) yield return Of(row);
    }

    /// <summary>The figures of a query that changes after one wrote, as they are in force, and the withdrawals among them; only those whose period is a given one or lies in it, where one is given.</summary>
    public static async IAsyncEnumerable<Figure> SinceAsync(
        ILedger ledger, OrganisationSettings settings, ObservationQuery query, ChangeNumber since, Period? period = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(settings);
        var filter = period is null ? null : new PeriodFilter(period, settings.Calendar);
        await foreach (var row in ledger.ObservationsSinceAsync(settings.Code, filter?.Limit(query) ?? query, since, cancellation))
        {
            if (filter?.Has(row.Fact) != false) yield return Of(row);
        }
    }

    /// <summary>The figures of a query whose period is a given one or lies in it.</summary>
    public static async IAsyncEnumerable<Figure> WithinAsync(
        ILedger ledger, OrganisationSettings settings, ObservationQuery query, Period period, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var filter = new PeriodFilter(period, settings.Calendar);
        await foreach (var figure in RunAsync(ledger, settings.Code, filter.Limit(query), cancellation))
        {
            if (filter.Has(figure.Fact)) yield return figure;
        }
    }

    /// <summary>The figure of a row of the ledger.</summary>
    internal static Figure Of(ObservationRow row)
    {
        var fact = row.Fact;
        return fact.Numerator is null && fact.Value.AsSpan().ContainsAny(Bars)
            && ObservedValue.Parse(fact.Value).TryGet(out var value, out _) && value is ObservedValue.Fraction fraction
                ? new Figure(fact, row.Change, fraction.Numerator, fact.Denominator ?? fraction.Denominator)
                : new Figure(fact, row.Change, fact.Numerator, fact.Denominator);
    }
}
