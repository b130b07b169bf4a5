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
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Registers;

/// <summary>A register on its way to paper: what it comes to, its rows, its totals, its notes and its icons.</summary>
internal sealed class RegisterPaper
{
    // In rem: a choice keeps its icon on the line of its word, so that many columns need more than their words do.
    private const int LeastWidthOfColumn = 8;

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
        Lines = block.Sorting is { } order ? order.Of(Definition, lines) : BesideFirsts([.. lines]);
        Shown = block.Page is { } page ? [.. Lines.Take(page)] : Lines;
    }

    /// <summary>The fields that have a column.</summary>
    internal ImmutableArray<RegisterField> Columns { get; }

    /// <summary>The rows that the block is of.</summary>
    internal ImmutableArray<RegisterLine> Lines { get; }

    // Those of them in the table.
    private ImmutableArray<RegisterLine> Shown { get; }

    private RegisterDefinition Definition => _reading.Definition;

    private CultureInfo Culture => _context.Picture.Settings.Language;

    internal IEnumerable<Element> Elements()
    {
        List<string> meta = [.. new[] { _reading.UpdatedOn is { } day ? $"Updated on {RecordsSaid.Day(_context, day)}." : null, Definition.Note is { } note ? $"{note.TrimEnd('.')}." : null }.OfType<string>()];
        if (Lines.IsEmpty) return [new Paragraph(None, ParagraphRole.Lead), .. Meta(meta)];
        var totals = _block.ShowsTotals ? new TotalsOfRows(_context, _reading, _block.Filter is { } filter ? line => filter.Shows(Definition, line) : null) : null;
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

    // A double below the row that it repeats: what is told twice is seen at once.
    private static ImmutableArray<RegisterLine> BesideFirsts(ImmutableArray<RegisterLine> lines)
    {
        var at = lines.Select(static (line, place) => (line.Row.Code, place)).ToDictionary(static one => one.Code, static one => one.place);
        return [.. lines.Select((line, place) => (Line: line, Of: First(line, place), Place: place)).OrderBy(static one => one.Of).ThenBy(static one => one.Place).Select(static one => one.Line)];

        int First(RegisterLine line, int place) => line.DoubleOf is { } first && at.TryGetValue(first, out var of) && of < place ? First(lines[of], of) : place;
    }

    private static IEnumerable<Element> Meta(List<string> said) => said.Count == 0 ? [] : [new Paragraph(string.Join(' ', said), ParagraphRole.Meta)];

    private string None => _reading.Lines.IsEmpty
        ? $"The register has no row for {_context.Period.ToText(Culture, full: true)}."
        : $"Of its {Counted.Of(_reading.Lines.Length, "row")} for {_context.Period.ToText(Culture, full: true)}, none is one where {_block.Filter!.Said(Definition)}.";

    // Things are counted, not rows: one that repeats another row shown is told apart.
    private string Lead(TotalsOfRows? totals)
    {
        var things = RegisterReading.Things(Lines);
        var repeated = Lines.Length - things;
        var all = RegisterReading.Things(_reading.Lines);
        string?[] said =
        [
            $"{Counted.Sentence(Counted.Number(things))} {(all > things ? $"of {Definition.Noun.Counted(all, repeated > 0)}" : Definition.Noun.Noun(things, repeated > 0))}{Picked}{Parts()}.",
            Ended(),
            Ordered,
            repeated == 0 ? null : $"{Counted.Sentence(Counted.Number(repeated))} of the {Counted.Of(Lines.Length, "row")} {(repeated == 1 ? "repeats another and is" : "repeat others and are")} counted once.",
            .. totals?.Said() ?? [],
        ];
        return string.Join(' ', said.OfType<string>());
    }

    // The filter in words: the block shows the rows where it holds.
    private string Picked => _block.Filter is { } filter ? $", where {filter.Said(Definition)}" : "";

    // Things of which every row shown has ended.
    private string? Ended()
    {
        var ended = Lines.GroupBy(static line => line.Thing).Count(of => of.All(IsEnded));
        return ended == 0 ? null : $"{Counted.Sentence(Counted.Number(ended))} of them {(ended == 1 ? "ends" : "end")} in {_context.Period.ToText(Culture, full: true)}.";
    }

    // The order is told on a site, where the reader chooses it; a paper shows it.
    private string? Ordered => _context.Site is not null && _block.Sorting is { } order && Lines.Length > 1 ? $"Ordered {order.Said(Definition)}." : null;

    // How many things there are of each choice by which the table is parted, or by which its rows are picked, or of the first with icons: of the first of these under which they differ.
    private string Parts()
    {
        var counted = Lines.DistinctBy(static line => line.Thing).ToHashSet();
        IEnumerable<RegisterField?> fields = _block.PartedBy is { } code ? [Definition.Find(code)]
            : [.. _block.Filter?.Fields.Select(Definition.Find).OfType<ChoiceField>() ?? [], .. Columns.OfType<ChoiceField>().Where(static field => field.Choices.Any(static choice => ChoiceIcons.Has(choice.Icon)))];
        foreach (var field in fields.OfType<RegisterField>())
        {
            var parts = Parted(field).Select(part => (part.Name, Count: part.Lines.Count(counted.Contains))).Where(static part => part.Count > 0).ToList();
            // “7 requires improvement” is no English: words that may be a sentence of their own are quoted.
            var isQuoted = parts.Exists(static part => part.Name.Contains(' ', StringComparison.Ordinal) && !part.Name.StartsWith("without ", StringComparison.Ordinal));
            if (parts.Count > 1) return $": {Counted.List([.. parts.Select(part => $"{Counted.Digits(part.Count)} {(isQuoted ? $"“{part.Name}”" : Counted.Within(part.Name))}")])}";
        }

        return "";
    }

    private Table Table(TotalsOfRows? totals)
    {
        ImmutableArray<RowGroup> groups = _block.PartedBy is { } code && Definition.Find(code) is { } field
            ? [.. Parted(field).Select(part => new RowGroup(RowGroupLevel.Group, part.Heading, [.. part.Lines.Select(RowOf)]))]
            : [new RowGroup([.. Shown.Select(RowOf)])];
        if (totals?.RowOf(Columns, _notes) is { } total) groups = [.. groups, new RowGroup([total])];
        var table = new Table(Definition.Name, [.. Columns.Select((field, at) => _cells.ColumnOf(field, at == 0))], groups)
        {
            HidesCaption = true,
            Density = Columns.Length > 6 ? TableDensity.Dense : TableDensity.Normal,
            LeastWidth = Columns.Length > 6 ? Columns.Length * LeastWidthOfColumn : null,
        };
        return table.Density == TableDensity.Dense ? table with { PrintScale = PrintWidth.ScaleOf(table, PageOrientation.Landscape) } : table;
    }

    private Row RowOf(RegisterLine line) => new([.. Columns.Select((field, at) => at == 0 ? _cells.HeaderOf(line, field, NoteOf(line)) : _cells.CellOf(line, field))]) { Style = line.DoubleOf is null && !IsEnded(line) ? RowStyle.Normal : RowStyle.Quiet };

    // It is in the register of the month in which it ends, with its figures, and is told apart there.
    private bool IsEnded(RegisterLine line) => line.Row.To < _context.Period.Last;

    private string? NoteOf(RegisterLine line) => string.Join(' ', new[] { DoubleNote(line), IsEnded(line) ? $"Its last day is {RecordsSaid.Day(_context, line.Row.To!.Value)}." : null }.OfType<string>()) is { Length: > 0 } note ? note : null;

    private string? DoubleNote(RegisterLine line)
    {
        if (line.DoubleOf is not { } first) return null;
        var same = Counted.List([.. Definition.Same.Select(code => Counted.Within(Definition.Find(code)?.Name ?? code))]);
        return $"Row {line.Row.Code} repeats row {first}: it has the same {same}. The two are counted once{Differing(line)}.";
    }

    // Of figures that differ, that of the first row that has one counts.
    private string Differing(RegisterLine line)
    {
        var same = _reading.Lines.Where(one => one.Thing == line.Thing).ToList();
        List<string> said = [.. Definition.Figures.Select(field => (field.Name, Own: _cells.FigureOf(line, field), Counted: same.Select(one => (one.Row.Code, Figure: _cells.FigureOf(one, field))).FirstOrDefault(static one => one.Figure?.Amount is not null)))
            .Where(static one => one is { Own.Amount: { } own, Counted.Figure.Amount: { } counted } && own != counted)
            .Select(one => $"{Counted.Within(one.Name)} with {ValueText.Of(one.Counted.Figure!, Culture)} of row {one.Counted.Code}, while this row says {ValueText.Of(one.Own!, Culture)}")];
        return said.Count == 0 ? "" : $": {Counted.List(said)}";
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
            .SelectMany(field => field.Choices.Where(choice => ChoiceIcons.Has(choice.Icon) && Shown.Any(line => line.Row.Values.GetValueOrDefault(field.Code) == choice.Code)))
            .Select(static choice => new KeyEntry(ChoiceIcons.Inline(choice.Icon)!, choice.Word))];
        return entries.IsEmpty ? [] : [new Key(entries)];
    }
}
