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
/// <param name="Objectives">The objectives that it threatens, by name.</param>
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
        new Table(
            Counted.Sentence(Counted.Of(risks.Count, "risk") + " with gaps"),
            [new Column("Risk") { Share = 30 }, new Column("What is missing") { Share = 45 }, new Column("Leaves open")],
            [.. risks.Take(Most).Select(one => new Row(
            [
                Cell.Header(RecordLinks.ToRisk(context, one.File.Risk.Code, $"{one.File.Risk.Code} {one.File.Risk.Title}")),
                new Cell([ItemList.Bullets([.. one.Gaps.Select(static gap => (RichText)gap)])]),
                $"How far the risk is held{(one.Objectives.Length > 0 ? $", and with it: {one.Objectives}" : "")}",
            ]))]) { HidesCaption = true },
        .. risks.Count > Most ? [new Paragraph($"And {Counted.Digits(risks.Count - Most)} more, whose sheets have them.")] : Array.Empty<Element>(),
    ];

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

    private static string ObjectivesOf(AssuranceReading reading, Risk risk) => string.Join("; ", risk.Objectives.Select(reading.Find).OfType<ObjectiveReading>().Select(AssuranceSaid.Name));
}
