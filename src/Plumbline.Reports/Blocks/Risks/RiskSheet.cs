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
            new Definitions([.. Fields(context, records, file)]),
            .. Hazards(context, file, anchor),
            .. RiskPages.History(context, records, file, 3, anchor),
            .. ControlTables.Controls(file, 3, anchor),
            .. ControlTables.Assurances(context, records, file, 3, anchor),
            .. RiskPages.Actions(context, records, file, 3, anchor),
            .. Notes(context, records, file, anchor),
        ];
    }

    private static IEnumerable<Definition> Fields(ReportContext context, BoardRecords records, RiskFile file)
    {
        var risk = file.Risk;
        (string Term, string? Meaning)[] fields =
        [
            ("Kind", Counted.Sentence(Names<RiskKind>.Of(risk.Kind))),
            ("Owner", risk.Owner),
            ("Handler", risk.Handler),
            ("Committee", risk.Committee),
            ("Objectives", RiskPages.Objectives(records, risk) is { Length: > 0 } objectives ? objectives : null),
            ("Unit", risk.Unit is { } unit && context.Picture.Units.Find(unit) is { } found ? found.Name : null),
            ("Category", risk.Category),
            ("Cause", risk.Cause),
            ("Event", risk.Event),
            ("Effect", risk.Effect),
            ("Source", risk.Source),
            ("Recorded", RecordsSaid.Day(context, risk.Recorded)),
            ("Anticipated completion", risk.AnticipatedCompletion is { } day ? RecordsSaid.Day(context, day) : null),
            ("Response", risk.Response is { } response ? Counted.Sentence(Names<RiskResponse>.Of(response)) : null),
            ("Strength of control", risk.Strength is { } strength ? Counted.Sentence(Names<ControlStrength>.Of(strength)) : null),
            ("Accepted", Accepted(context, records, file)),
            ("Closed", risk.Closing is { } closing && closing.Day <= records.Day ? $"{RecordsSaid.Day(context, closing.Day)}: {closing.Reason}" : null),
        ];
        foreach (var (term, meaning) in fields)
        {
            if (!string.IsNullOrWhiteSpace(meaning)) yield return new Definition(term, meaning);
        }

        if (Related(context, risk) is { IsEmpty: false } related) yield return new Definition("Related risks", related);
    }

    private static string? Accepted(ReportContext context, BoardRecords records, RiskFile file) =>
        file.Acceptances.FirstOrDefault(one => one.On <= records.Day) is { } accepted ? $"By {accepted.By} on {RecordsSaid.Day(context, accepted.On)}, until {RecordsSaid.Day(context, accepted.Until)}: {accepted.Reason}" : null;

    private static RichText Related(ReportContext context, Risk risk)
    {
        var words = new List<Inline>();
        foreach (var code in risk.Related)
        {
            if (words.Count > 0) words.Add(", ");
            words.Add(RecordLinks.ToRisk(context, code, code.ToString()));
        }

        return [.. words];
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
        else yield return new Definitions([.. said.Select(one => new Definition([RecordsSaid.Day(context, DateOnly.FromDateTime(one.At)), new LineBreak(), new Small(one.By.Length > 0 ? one.By : "Not stated")], one.Text))]);
    }
}
