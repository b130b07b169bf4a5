using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>An open risk with what its controls and assurances leave open.</summary>
/// <param name="File">The risk.</param>
/// <param name="Objectives">The objectives that it threatens, in words.</param>
/// <param name="Gaps">Each gap in words.</param>
internal sealed record RiskGap(RiskFile File, string Objectives, IReadOnlyList<string> Gaps);

/// <summary>The gaps of risks, the highest score first: controls with a gap or planned only, assurances with a gap or past their day.</summary>
internal static class RiskGaps
{
    private const int Most = 40;

    internal static IReadOnlyList<RiskGap> In(ReportContext context, BoardRecords records, AssuranceReading reading) =>
        [.. records.Files.Where(file => file.Risk.IsOpen(records.Day)).OrderByDescending(static file => file.Entry.Current?.Score.Value ?? 0).Select(file => new RiskGap(file, ObjectivesOf(reading, file.Risk), [.. GapsOf(context, records, file)])).Where(static one => one.Gaps.Count > 0)];

    internal static IEnumerable<Element> Of(ReportContext context, BoardRecords records, IReadOnlyList<RiskGap> risks, Anchor anchor) => risks.Count == 0 ? [] :
    [
        new Heading(2, "Risks whose controls or assurances have gaps", new Anchor($"{anchor}-risks")),
        Table(context, [.. risks.Take(Most)]),
        .. risks.Count > Most ? [new Paragraph($"And {Counted.Digits(risks.Count - Most)} more, whose sheets have them.")] : Array.Empty<Element>(),
    ];

    // Which objectives are affected is told where risks differ in it.
    private static Table Table(ReportContext context, IReadOnlyList<RiskGap> risks)
    {
        var ofObjectives = risks.DistinctBy(static one => one.Objectives, StringComparer.Ordinal).Skip(1).Any();
        return new Table(
            Counted.Sentence(Counted.Of(risks.Count, "risk") + " with gaps"),
            [new Column("Risk") { Share = 30 }, new Column("What is missing"), .. ofObjectives ? [new Column("Affects") { Share = 20 }] : Array.Empty<Column>()],
            // Each risk is a group of its own: rows of few lines each would be kept on one sheet together.
            [.. risks.Select(one => new RowGroup([new Row(
            [
                Cell.Header(RecordLinks.ToRisk(context, one.File.Risk.Code, $"{one.File.Risk.Code} {one.File.Risk.Title}")),
                new Cell([ItemList.Bullets([.. one.Gaps.Select(static gap => (RichText)gap)])]),
                .. ofObjectives ? [one.Objectives] : Array.Empty<Cell>(),
            ])]))]) { HidesCaption = true };
    }

    private static IEnumerable<string> GapsOf(ReportContext context, BoardRecords records, RiskFile file)
    {
        foreach (var control in file.Controls)
        {
            if (control.IsPlanned) yield return $"Control planned, not in place: {control.Text}";
            if (control.Gap is { } gap) yield return $"Gap in control “{control.Text}”: {gap}";
        }

        // An earlier assurance that a later one of the same source and line has replaced leaves nothing open.
        foreach (var assurance in file.Assurances.GroupBy(static one => (one.Of, one.Line, one.Source)).Select(static same => same.MaxBy(static one => one.Date)!))
        {
            if (assurance.ValidUntil is { } until && until < records.Day) yield return $"{SourceOf(assurance)}, of line {RecordsSaid.Digits(assurance.Line)}: out of date since {RecordsSaid.Day(context, until)}";
            if (assurance.Gap is { } gap) yield return $"{SourceOf(assurance)}: {gap}";
        }

        if (file.Assurances.Count == 0) yield return "No assurance of any line";
    }

    private static string SourceOf(Assurance assurance) => assurance.Source ?? $"Assurance {assurance.Code}";

    // In the order of the objectives. A code that is a number is short; one that is a word says nothing beside the name.
    private static string ObjectivesOf(AssuranceReading reading, Risk risk)
    {
        var objectives = reading.Objectives.Where(one => risk.Objectives.Contains(one.Objective.Code)).ToList();
        if (objectives.Count == 0) return "No objective";
        return objectives.TrueForAll(static one => char.IsAsciiDigit(one.Objective.Code.ToString()[0]))
            ? $"{Counted.Sentence(Counted.Noun(objectives.Count, "objective"))} {Counted.List([.. objectives.Select(static one => one.Objective.Code.ToString())])}"
            : Counted.List([.. objectives.Select(static one => one.Objective.Name)]);
    }
}
