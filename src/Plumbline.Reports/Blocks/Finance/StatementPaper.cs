using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A statement on its way to paper.</summary>
/// <param name="Context">The report.</param>
/// <param name="Reading">The statement.</param>
/// <param name="Anchor">The anchor of its heading.</param>
internal sealed record StatementPaper(ReportContext Context, StatementReading Reading, Anchor Anchor)
{
    // A statement of so few columns is no wider than its words, so that a name and its amount are read together.
    private const int FewColumns = 4;

    // In rem: amounts in thousands without a sign, in three columns, stand beside their names on a telephone too.
    private const int FewOnATelephone = 20;

    internal StatementDefinition Definition => Reading.Definition;

    internal CultureInfo Culture => Context.Picture.Settings.Language;

    /// <summary>How its amounts are told in sentences.</summary>
    internal MoneyFormat Money => new(Definition.In, Culture);

    /// <summary>What is marked in its cells.</summary>
    internal StatementNotes Notes => field ??= StatementNotes.Of(this);

    /// <summary>The section of a statement: heading, what it comes to, table, notes, and how its lines are scored.</summary>
    internal static IEnumerable<Element> Compose(ReportContext context, IReportBlock block, string name, string? title, Func<StatementPaper, IEnumerable<Element>> table)
    {
        var anchor = FinanceSaid.AnchorOf(context, block, name);
        if (context.Finance is not { } finance || !finance.Statements.TryGetValue(name, out var reading))
            return [new Section([new Heading(1, title ?? FinanceSaid.Find(context.Picture, name)?.Title ?? "Statement", anchor), FinanceSaid.Missing($"the statement {name}")])];
        var paper = new StatementPaper(context, reading, anchor);
        return
        [
            new Section(
            [
                new Heading(1, context.Units.Named(title ?? reading.Definition.Title, reading.Unit), anchor),
                new Paragraph(StatementWords.Opening(paper), ParagraphRole.Meta),
                .. table(paper),
                .. paper.Notes.All,
                .. ResourceParts.Of(paper),
            ]) { Form = SectionForm.Whole },
        ];
    }

    /// <summary>The statement as accounts are set: close rows, rules over and under sums.</summary>
    internal static IEnumerable<Element> Table(StatementPaper paper)
    {
        if (StatementWords.Lead(paper) is { } lead) yield return new Paragraph(lead, ParagraphRole.Lead);
        if (ResourceParts.IsAll(paper.Reading)) yield break;
        var hasSections = paper.HasSections;
        yield return new Table(
            paper.Definition.Title,
            [
                new Column("Line") { Width = ColumnWidth.Wide },
                .. hasSections ? [new Column("Section")] : ImmutableArray<Column>.Empty,
                .. paper.Reading.Heads.Select((head, at) => new Column(head.Name, Alignment.Number) { Unit = paper.UnitOf(head), IsLatest = at == 0 && head.Column.Show == ColumnShow.Actual }),
            ],
            paper.Groups((line, at) => [paper.Header(line), .. hasSections ? [paper.Section(line)] : ImmutableArray<Cell>.Empty, .. line.Cells.Select((_, column) => paper.CellOf(at, column))]))
        {
            HidesCaption = true,
            Density = TableDensity.Accounts,
            IsNarrow = paper.Reading.Heads.Count <= FewColumns,
            LeastWidth = paper.Definition.In == MoneyScale.ThousandsInHeading && paper.Reading.Heads.Count < FewColumns ? FewOnATelephone : null,
        };
    }

    /// <summary>Whether the paper has one of the sections that its lines name: numbers that lead nowhere tell a reader nothing.</summary>
    internal bool HasSections => Context.Site is null && Reading.Rows.Select(SectionOf).OfType<string>().Any(number => PartOf(number) is not null);

    private Anchor? PartOf(string number) => Context.Definition.Blocks.Select(block => block.PartOf(Context, number)).FirstOrDefault(static anchor => anchor is not null);

    /// <summary>The scale of the amounts of a column, where its head says it.</summary>
    internal string? UnitOf(StatementHead head) => Definition.In == MoneyScale.ThousandsInHeading && head.Column.Show != ColumnShow.Percent ? "£'000" : null;

    /// <summary>The rows under their headings. A gap begins a group without one.</summary>
    internal ImmutableArray<RowGroup> Groups(Func<StatementLine, int, ImmutableArray<Cell>> cells)
    {
        var groups = ImmutableArray.CreateBuilder<RowGroup>();
        var rows = ImmutableArray.CreateBuilder<Row>();
        string? heading = null;
        for (var at = 0; at < Reading.Rows.Count; at++)
        {
            var line = Reading.Rows[at];
            if (line.Row is StatementRow.Heading or StatementRow.Gap)
            {
                End();
                heading = line.Row is StatementRow.Heading ? line.Name : null;
                continue;
            }

            rows.Add(new Row(cells(line, at)) { Style = line.Row is StatementRow.Sum sum ? sum.IsTotal ? RowStyle.GrandTotal : RowStyle.Total : RowStyle.Normal });
        }

        End();
        return groups.ToImmutable();

        void End()
        {
            if (heading is not null) groups.Add(new RowGroup(RowGroupLevel.Group, heading, rows.ToImmutable()));
            else if (rows.Count > 0) groups.Add(new RowGroup(rows.ToImmutable()));
            rows.Clear();
            heading = null;
        }
    }

    /// <summary>The name of a line, in words that lead to its indicator.</summary>
    internal Cell Header(StatementLine line) => Cell.Header(line.Indicator is { } indicator ? IndicatorLinks.Linked(Context, indicator, Reading.Unit, line.Name ?? indicator.Name) : line.Name ?? "Sum");

    /// <summary>The part of the paper that tells of a line, as a link where the paper has it.</summary>
    internal Cell Section(StatementLine line)
    {
        if (SectionOf(line) is not { } number) return Cell.Empty;
        return PartOf(number) is { } part ? new Cell(new Hyperlink(number, part)) : new Cell(number) { Style = CellStyle.Quiet };
    }

    /// <summary>A cell with what it leads to, and the mark of its note.</summary>
    internal Cell CellOf(int row, int column)
    {
        var (line, cell) = (Reading.Rows[row], Reading.Rows[row].Cells[column]);
        if (cell.Text.Length == 0) return Cell.Empty;
        if (cell.Amount is null) return new Cell(cell.Text) { Style = CellStyle.Quiet };
        var isMoney = line.Row is not StatementRow.Line { As: RowForm.Score or RowForm.Percentage };
        var value = new Value(cell.Text, Quantity.Of(cell.Amount.Value, null, isMoney ? QuantitySign.Pounds : QuantitySign.None), cell.Figure is { } source ? Core.References.FigureSource.Of(source) : null) { Decimals = 0 };
        return Cell.Figure(value) is var plain && cell.Figure is { } figure
            ? new Cell(IndicatorLinks.ToSource(Context, figure, value)) { Note = Notes.MarkOf(row, column) }
            : plain with { Note = Notes.MarkOf(row, column) };
    }

    private static string? SectionOf(StatementLine line) => line.Row switch
    {
        StatementRow.Line row => row.Section,
        StatementRow.Sum sum => sum.Section,
        _ => null,
    };
}
