using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Registers;

/// <summary>A register on its way to paper: what it comes to, its rows, its totals, its notes and its icons.</summary>
internal sealed class RegisterPaper
{
    private readonly ReportContext _context;
    private readonly RegisterBlock _block;
    private readonly RegisterReading _reading;
    private readonly MarkedNotes _notes;
    private readonly RegisterCells _cells;

    internal RegisterPaper(ReportContext context, RegisterBlock block, RegisterReading reading, Anchor anchor)
    {
        (_context, _block, _reading, _notes) = (context, block, reading, new MarkedNotes(anchor.Id));
        _cells = new RegisterCells(context, reading, _notes, block.ShowsNotes);
        Columns = [.. block.Columns.Count > 0 ? block.Columns.Select(Definition.Find).OfType<RegisterField>() : Definition.Fields.Where(field => field.Code != block.PartedBy)];
        IEnumerable<RegisterLine> lines = reading.Lines;
        if (block.Filter is { } filter) lines = lines.Where(line => filter.Shows(Definition, line));
        Lines = block.Sorting is { } order ? order.Of(Definition, lines) : [.. lines];
    }

    /// <summary>The fields that have a column.</summary>
    internal ImmutableArray<RegisterField> Columns { get; }

    /// <summary>The rows shown.</summary>
    internal ImmutableArray<RegisterLine> Lines { get; }

    private RegisterDefinition Definition => _reading.Definition;

    private CultureInfo Culture => _context.Picture.Settings.Language;

    internal IEnumerable<Element> Elements()
    {
        List<string> meta = [.. new[] { _reading.UpdatedOn is { } day ? $"Updated on {RecordsSaid.Day(_context, day)}." : null, Definition.Note is { } note ? $"{note.TrimEnd('.')}." : null }.OfType<string>()];
        if (Lines.IsEmpty) return [new Paragraph(None, ParagraphRole.Lead), .. Meta(meta)];
        var totals = _block.ShowsTotals ? new TotalsOfRows(_context, _reading, Lines, isAll: _block.Where is null) : null;
        var table = Table(totals);
        return
        [
            new Paragraph(Lead(totals), ParagraphRole.Lead),
            .. Meta(meta),
            table,
            .. _notes.Elements,
            .. IconKey(),
        ];
    }

    private static IEnumerable<Element> Meta(List<string> said) => said.Count == 0 ? [] : [new Paragraph(string.Join(' ', said), ParagraphRole.Meta)];

    private string None => _reading.Lines.IsEmpty
        ? $"The register has no row for {_context.Period.ToText(Culture, full: true)}."
        : $"Of its {Counted.Of(_reading.Lines.Length, "row")} for {_context.Period.ToText(Culture, full: true)}, none is one where {_block.Where}.";

    private string Lead(TotalsOfRows? totals)
    {
        var things = RegisterReading.Things(Lines);
        var repeated = Lines.Length - things;
        var all = RegisterReading.Things(_reading.Lines);
        string?[] said =
        [
            $"{Counted.Sentence(Counted.Number(things))} {(all > things ? $"of {Counted.Of(all, repeated > 0 ? "different row" : "row")}" : Counted.Noun(things, repeated > 0 ? "different row" : "row"))}{Parts()}.",
            repeated == 0 ? null : $"{Counted.Sentence(Counted.Number(repeated))} of the {Counted.Of(Lines.Length, "row")} {(repeated == 1 ? "repeats another and is" : "repeat others and are")} counted once.",
            .. totals?.Said() ?? [],
        ];
        return string.Join(' ', said.OfType<string>());
    }

    // How many things there are of each choice by which the table is parted, or else of the first choice by which its rows are picked.
    private string Parts()
    {
        if ((_block.PartedBy is { } code ? Definition.Find(code) : _block.Filter?.Fields.Select(Definition.Find).OfType<ChoiceField>().FirstOrDefault()) is not { } field) return "";
        var counted = Lines.DistinctBy(static line => line.Thing).ToHashSet();
        var parts = Parted(field).Select(part => (part.Name, Count: part.Lines.Count(counted.Contains))).Where(static part => part.Count > 0).Select(static part => $"{Counted.Digits(part.Count)} {Counted.Within(part.Name)}").ToList();
        return parts.Count > 1 ? $": {Counted.List(parts)}" : "";
    }

    private Table Table(TotalsOfRows? totals)
    {
        ImmutableArray<RowGroup> groups = _block.PartedBy is { } code && Definition.Find(code) is { } field
            ? [.. Parted(field).Select(part => new RowGroup(RowGroupLevel.Group, part.Heading, [.. part.Lines.Select(RowOf)]))]
            : [new RowGroup([.. Lines.Select(RowOf)])];
        if (totals?.RowOf(Columns, _notes) is { } total) groups = [.. groups, new RowGroup([total])];
        var table = new Table(Definition.Name, [.. Columns.Select((field, at) => _cells.ColumnOf(field, at == 0))], groups)
        {
            HidesCaption = true,
            Density = Columns.Length > 6 ? TableDensity.Dense : TableDensity.Normal,
        };
        return table.Density == TableDensity.Dense ? table with { PrintScale = PrintWidth.ScaleOf(table, PageOrientation.Landscape) } : table;
    }

    private Row RowOf(RegisterLine line) => new([.. Columns.Select((field, at) => at == 0 ? _cells.HeaderOf(line, field, DoubleNote(line)) : _cells.CellOf(line, field))]) { Style = line.DoubleOf is null ? RowStyle.Normal : RowStyle.Quiet };

    private string? DoubleNote(RegisterLine line)
    {
        if (line.DoubleOf is not { } first) return null;
        var same = Counted.List([.. Definition.Same.Select(code => Counted.Within(Definition.Find(code)?.Name ?? code))]);
        return $"Row {line.Row.Code} repeats row {first}: it has the same {same}. The two are counted once.";
    }

    private IEnumerable<(string Name, RichText Heading, ImmutableArray<RegisterLine> Lines)> Parted(RegisterField field)
    {
        if (field is ChoiceField choices)
        {
            foreach (var choice in choices.Choices)
            {
                ImmutableArray<RegisterLine> its = [.. Lines.Where(line => line.Row.Values.GetValueOrDefault(field.Code) == choice.Code)];
                if (!its.IsEmpty) yield return (choice.Word, RegisterCells.Choice(choice), its);
            }

            ImmutableArray<RegisterLine> others = [.. Lines.Where(line => choices.Find(line.Row.Values.GetValueOrDefault(field.Code)) is null)];
            if (!others.IsEmpty) yield return ($"without {Counted.Within(field.Name)}", $"Without {Counted.Within(field.Name)}", others);
            yield break;
        }

        foreach (var part in Lines.GroupBy(line => _cells.TextOf(line, field), StringComparer.Ordinal))
            yield return (part.Key ?? $"without {Counted.Within(field.Name)}", part.Key ?? $"Without {Counted.Within(field.Name)}", [.. part]);
    }

    private IEnumerable<Element> IconKey()
    {
        ImmutableArray<KeyEntry> entries = [.. Columns.Append(_block.PartedBy is { } code ? Definition.Find(code) : null).OfType<ChoiceField>().Distinct()
            .SelectMany(static field => field.Choices).Where(static choice => ChoiceIcons.Has(choice.Icon))
            .Select(static choice => new KeyEntry(ChoiceIcons.Inline(choice.Icon)!, choice.Word))];
        return entries.IsEmpty ? [] : [new Key(entries)];
    }
}
