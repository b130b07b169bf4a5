using System.Collections.Immutable;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>Controls with their gaps, and assurances by line of defence with theirs.</summary>
internal static class ControlTables
{
    private const int Width = 44;

    /// <summary>The controls as a table; a sentence where there is none.</summary>
    internal static IEnumerable<Element> Controls(RiskFile file, int level, Anchor anchor)
    {
        var gaps = file.Controls.Count(static control => control.Gap is not null);
        var counted = $"{Counted.Sentence(Counted.Of(file.Controls.Count, "control"))}, {(gaps == 0 ? "none with a gap" : $"{Counted.Number(gaps)} with a gap")}";
        yield return new Heading(level, file.Controls.Count == 0 ? "Controls" : counted, new Anchor($"{anchor}-controls"));
        if (file.Controls.Count == 0)
        {
            yield return new Paragraph("No control is recorded.");
            yield break;
        }

        yield return new Table(
            counted,
            [new Column("Control") { Width = ColumnWidth.Wide }, new Column("Kind"), new Column("Owner"), new Column("Strength")],
            [.. file.Controls.Select(static control => new Row(
            [
                Cell.Header([control.Text, .. control.IsPlanned ? [new LineBreak(), new Small("planned: it holds nothing yet")] : RichText.Empty, .. Gap(control.Gap)]),
                control.Kind is { } kind ? Counted.Sentence(Names<ControlKind>.Of(kind)) : Unstated,
                control.Owner ?? Unstated,
                control.Strength is { } strength ? Counted.Sentence(Names<ControlStrength>.Of(strength)) : Unstated,
            ]))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            LeastWidth = Width,
        };
    }

    /// <summary>The assurances as a table, by line of defence; a line without any says so.</summary>
    internal static IEnumerable<Element> Assurances(ReportContext context, BoardRecords records, RiskFile file, int level, Anchor anchor)
    {
        yield return new Heading(level, "Assurances", new Anchor($"{anchor}-assurances"));
        if (file.Assurances.Count == 0)
        {
            yield return new Paragraph("No assurance is recorded, of any line.");
            yield break;
        }

        var controls = file.Controls.ToDictionary(static control => control.Code.Reference, static control => control.Text);
        var lines = Enumerable.Range(Assurance.FirstLine, Assurance.LastLine).Select(line => (Line: line, Assurances: file.Assurances.Where(one => one.Line == line).ToList())).ToList();
        yield return new Table(
            Counted.Sentence(Counted.Of(file.Assurances.Count, "assurance")),
            [new Column("Assurance") { Width = ColumnWidth.Wide }, new Column("Line") { Width = ColumnWidth.Tight }, new Column("Of"), new Column("Result"), new Column("Day") { Width = ColumnWidth.Tight }],
            [.. lines.SelectMany(static line => line.Assurances).Select(one => RowOf(context, records, controls, one))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            LeastWidth = Width,
        };
        var missing = lines.Where(static line => line.Assurances.Count == 0).Select(static line => $"line {NameOf(line.Line)}").ToList();
        if (missing.Count > 0) yield return new Paragraph($"No assurance is recorded of {Counted.List(missing)}.", ParagraphRole.Meta);
    }

    private static string Unstated => "–";

    // Few have one: a column of them would be empty, and take the width of the words beside it.
    private static RichText Gap(string? gap) => gap is null ? RichText.Empty : [new LineBreak(), new Small($"Gap: {gap}") { IsOff = true }];

    private static string NameOf(int line) => line switch
    {
        1 => "1, own work",
        2 => "2, oversight",
        _ => "3, independent",
    };

    private static Row RowOf(ReportContext context, BoardRecords records, Dictionary<Reference, string> controls, Assurance one)
    {
        RichText day = RecordsSaid.ShortDay(context, one.Date);
        var past = one.ValidUntil is { } until && until < records.Day;
        return new Row(
        [
            Cell.Header([one.Source ?? one.Code.ToString(), .. Gap(one.Gap)]),
            NameOf(one.Line),
            one.Of.Kind == ReferenceKind.Risk ? "The risk" : controls.GetValueOrDefault(one.Of) ?? one.Of.ToString(),
            Counted.Sentence(Names<AssuranceResult>.Of(one.Result)),
            new Cell(past ? [.. day, new LineBreak(), new Small($"out of date since {RecordsSaid.ShortDay(context, one.ValidUntil!.Value)}") { IsOff = true }] : day),
        ]);
    }
}
