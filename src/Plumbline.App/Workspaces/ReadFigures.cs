using System.Globalization;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;

namespace Plumbline.App.Workspaces;

/// <summary>A figure of the ledger as cells: indicator, unit, period, value, numerator, denominator, status, provisional, note, change.</summary>
/// <param name="Cells">The cells, in that order; texts as written.</param>
/// <param name="Source">The cell it was read from, <c>file:row:column</c>; empty where it was entered by hand.</param>
public sealed record Figure(IReadOnlyList<string> Cells, string Source);

/// <summary>Reads the figures of a ledger as they were written, without holding them all.</summary>
public static class ReadFigures
{
    /// <summary>The figures a query asks for, in order of indicator, unit and period.</summary>
    public static async IAsyncEnumerable<Figure> RunAsync(ILedger ledger, string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        await foreach (var row in ledger.ObservationsAsync(organisation, query, cancellation)) yield return Of(row);
    }

    private static Figure Of(ObservationRow row)
    {
        var fact = row.Fact;
        var fraction = fact.Numerator is null && ObservedValue.Parse(fact.Value).TryGet(out var value, out _) ? value as ObservedValue.Fraction : null;
        return new Figure(
            [
                fact.Indicator, fact.Unit, fact.Period, fact.Value,
                Text(fact.Numerator ?? fraction?.Numerator), Text(fact.Denominator ?? fraction?.Denominator),
                fact.Status, fact.Provisional ? "yes" : "", fact.Note ?? "", row.Change.ToString(),
                fact.Aspect, fact.SourceNote ?? "", fact.Doubtful ? "yes" : "",
            ],
            fact.SourceFile is null ? "" : new SourceCell(fact.SourceFile, fact.SourceRow, fact.SourceColumn).ToString());
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
