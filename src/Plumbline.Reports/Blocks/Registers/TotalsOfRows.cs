using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
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
internal sealed class TotalsOfRows
{
    private readonly CultureInfo _culture;
    private readonly RegisterReading _reading;
    private readonly bool _isAll;
    private readonly ImmutableArray<RegisterTotal> _totals;

    /// <summary>The totals of some rows of a register.</summary>
    /// <param name="context">The report.</param>
    /// <param name="reading">The register.</param>
    /// <param name="shows">Which rows are shown; null for all of them, of which a stated total is.</param>
    internal TotalsOfRows(ReportContext context, RegisterReading reading, Func<RegisterLine, bool>? shows)
    {
        (_culture, _reading, _isAll) = (context.Picture.Settings.Language, reading, shows is null);
        _totals = _isAll ? reading.Totals : RegisterTotals.Of(context.Picture, reading, shows);
    }

    /// <summary>The totals in sentences: <c>Recruited, March 2020: 74.</c></summary>
    internal IEnumerable<string> Said() => _totals
        .Where(static total => total.Total is not null || total.Stated is not null)
        .Select(total => $"{total.Field.Name}, {total.PeriodText(_culture, full: true)}: {(total.Total is { } sum ? sum.ToPaper(_culture) : "no total")}{(Other(total) is { } stated ? $"; the stated total is {ValueText.Of(stated, _culture)}" : "")}.");

    /// <summary>The row of totals; null where no figure that is added up has a column.</summary>
    internal Row? RowOf(ImmutableArray<RegisterField> columns, MarkedNotes notes)
    {
        var cells = columns.Select(field => field is FigureOfRow && _totals.FirstOrDefault(total => total.Field.Code == field.Code) is { } total ? CellOf(total, notes) : Cell.Empty).ToList();
        if (cells.TrueForAll(static cell => cell.IsEmpty) || columns[0] is FigureOfRow) return null;
        cells[0] = Cell.Header(_isAll ? "Total" : "Total of the rows shown");
        return new Row([.. cells]) { Style = RowStyle.Total };
    }

    private Cell CellOf(RegisterTotal total, MarkedNotes notes)
    {
        var other = Other(total);
        if (total.Total is not { } sum) return other is null ? Cell.Empty : new Cell([new Value(ValueText.Of(other.Value, _culture), null, FigureSource.Of(other)), new LineBreak(), new Small("stated")]);
        var value = new Value(sum.ToPaper(_culture), sum);
        string?[] said = [total.Rows is { IsWhole: false } rows ? $"{total.Field.Name}: {rows.Words}." : null, total.BesideText(_reading, _culture) is { } beside ? $"{total.Field.Name}: {beside}." : null];
        var note = notes.MarkOf(string.Join(' ', said.OfType<string>()));
        return new Cell(other is null ? RichText.FromInline(value) : [value, new LineBreak(), new Small($"{ValueText.Of(other.Value, _culture)} stated")]) { Note = note };
    }

    // Stated, and another number than the rows add to.
    private Observation? Other(RegisterTotal total) => _isAll && total.Stated is { Amount: { } amount } stated && amount != total.Total?.Amount ? stated : null;
}
