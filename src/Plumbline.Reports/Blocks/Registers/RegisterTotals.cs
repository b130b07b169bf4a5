using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Registers;

/// <summary>What the figures of the rows shown come to, each thing once, with the stated total beside it where it is another.</summary>
/// <param name="Context">The report.</param>
/// <param name="Reading">The register.</param>
/// <param name="Lines">The rows shown.</param>
/// <param name="IsAll">Whether those are all of its rows: a stated total is of them all.</param>
internal sealed record RegisterTotals(ReportContext Context, RegisterReading Reading, ImmutableArray<RegisterLine> Lines, bool IsAll)
{
    private CultureInfo Culture => Context.Picture.Settings.Language;

    /// <summary>The totals in sentences: <c>Recruited, Mar 2020: 74.</c></summary>
    internal IEnumerable<string> Said() => Reading.Totals
        .Select(total => (Total: total, Sum: SumOf(total)))
        .Where(static one => one.Sum is not null || one.Total.Stated is not null)
        .Select(one => $"{one.Total.Field.Name}, {one.Total.Period.ToText(Culture, full: true)}: {(one.Sum is { } sum ? sum.ToPaper(Culture) : "no total")}{(Other(one.Total, one.Sum) is { } stated ? $", while {ValueText.Of(stated, Culture)} is stated" : "")}.");

    /// <summary>The row of totals; null where no figure that is added up has a column.</summary>
    internal Row? RowOf(ImmutableArray<RegisterField> columns, MarkedNotes notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var cells = columns.Select(field => field is FigureOfRow ? Reading.Totals.FirstOrDefault(total => total.Field.Code == field.Code) is { } total ? CellOf(total) : Cell.Empty : Cell.Empty).ToList();
        if (cells.TrueForAll(static cell => cell.IsEmpty) || columns[0] is FigureOfRow) return null;
        cells[0] = Cell.Header(IsAll ? "Total" : "Total of the rows shown");
        return new Row([.. cells]) { Style = RowStyle.Total };
    }

    private Cell CellOf(RegisterTotal total)
    {
        var sum = SumOf(total);
        var other = Other(total, sum);
        if (sum is null) return other is null ? Cell.Empty : new Cell([new Value(ValueText.Of(other.Value, Culture), null, FigureSource.Of(other)), new LineBreak(), new Small("stated")]);
        var value = new Value(sum.ToPaper(Culture), sum);
        return other is null ? Cell.Figure(value) : new Cell([value, new LineBreak(), new Small($"{ValueText.Of(other.Value, Culture)} stated")]);
    }

    // Stated, and another number than the rows add to.
    private Observation? Other(RegisterTotal total, Quantity? sum) => IsAll && total.Stated is { Amount: { } amount } stated && amount != sum?.Amount ? stated : null;

    // Of some of the rows: a double counts where its first row is not among them.
    private Quantity? SumOf(RegisterTotal total)
    {
        if (IsAll || total.Total is not { } whole) return total.Total;
        var at = Reading.Definition.Figures.Index().First(one => one.Item.Code == total.Field.Code).Index;
        var shown = Lines.Select(static line => line.Row.Code).ToHashSet();
        List<decimal> amounts = [.. Lines.Where(line => line.DoubleOf is not { } first || !shown.Contains(first)).Select(line => line.Figures[at]?.Amount).OfType<decimal>()];
        return amounts.Count == 0 ? null : whole.Like(amounts.Sum());
    }
}
