using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The sheet of one risk.</summary>
internal static class RiskSheet
{
    internal static ImmutableArray<Element> Of(ReportContext context, BoardRecords records, RiskFile file, Anchor anchor)
    {
        var risk = file.Risk;
        return
        [
            new Heading(2, RiskWords.Name(risk), anchor),
            .. risk.Description is { } description ? [new Paragraph(description, ParagraphRole.Lead)] : ImmutableArray<Element>.Empty,
            RiskPages.Figures(context, records, RiskStanding.Of(records.Register, file.Entry)),
            .. RiskFields.Of(context, records, file),
            .. Hazards(context, file, anchor),
            .. RiskPages.History(context, records, file, 3, anchor),
            .. ControlTables.Controls(file, 3, anchor),
            .. ControlTables.Assurances(context, records, file, 3, anchor),
            .. RiskPages.Actions(context, records, file, 3, anchor),
            .. Notes(context, records, file, anchor),
        ];
    }

    private static IEnumerable<Element> Hazards(ReportContext context, RiskFile file, Anchor anchor)
    {
        if (file.Hazards.Count == 0) yield break;
        yield return new Heading(3, "Hazards", new Anchor($"{anchor}-hazards"));
        yield return ItemList.Bullets([.. file.Hazards.Select(hazard => Words(context, hazard))]);
    }

    private static RichText Words(ReportContext context, Hazard hazard) =>
        hazard.Noted is { } noted ? [hazard.Text, " ", new Small($"noted {RecordsSaid.Day(context, noted)}")] : hazard.Text;

    private static IEnumerable<Element> Notes(ReportContext context, BoardRecords records, RiskFile file, Anchor anchor)
    {
        var said = file.Notes.Select(static note => (note.At, note.By, note.Text))
            .Concat(file.Reviews.Select(static review => (At: review.Date.ToDateTime(TimeOnly.MinValue), By: review.By ?? "", Text: $"Reviewed, {Names<ReviewOutcome>.Of(review.Outcome)}.{(review.Note is { } note ? " " + note : "")}")))
            .Where(one => DateOnly.FromDateTime(one.At) <= records.Day).OrderByDescending(static one => one.At).ToList();
        yield return new Heading(3, "Progress", new Anchor($"{anchor}-progress"));
        if (said.Count == 0) yield return new Paragraph("No note is recorded.");
        else yield return new Definitions([.. said.Select(one => new Definition(RecordsSaid.Day(context, DateOnly.FromDateTime(one.At)), one.By.Length > 0 ? [one.Text, " ", new Small(one.By)] : one.Text))]);
    }
}
