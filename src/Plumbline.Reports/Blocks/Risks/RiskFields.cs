using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The fields of a risk's sheet: who and what in two columns, and below them what is told in sentences. A field without words is left out.</summary>
internal static class RiskFields
{
    internal static IEnumerable<Element> Of(ReportContext context, BoardRecords records, RiskFile file)
    {
        var (who, what, told) = (Terms(Who(file.Risk)), Terms(What(context, file.Risk)), Terms(Told(context, records, file)));
        yield return new SideBySide([new Definitions(who)], [new Definitions(what)]);
        if (!told.IsEmpty) yield return new Definitions(told);
    }

    private static ImmutableArray<Definition> Terms(IEnumerable<(string Term, RichText? Meaning)> fields) =>
        [.. fields.Where(static field => field.Meaning is { IsEmpty: false }).Select(static field => new Definition(field.Term, field.Meaning!))];

    private static IEnumerable<(string, RichText?)> Who(Risk risk) =>
    [
        ("Kind", Counted.Sentence(Names<RiskKind>.Of(risk.Kind))),
        ("Owner", risk.Owner),
        ("Handler", Words(risk.Handler)),
        ("Committee", Words(risk.Committee)),
        ("Response", risk.Response is { } response ? (RichText)Counted.Sentence(Names<RiskResponse>.Of(response)) : null),
        ("Strength of control", risk.Strength is { } strength ? (RichText)Counted.Sentence(Names<ControlStrength>.Of(strength)) : null),
    ];

    private static IEnumerable<(string, RichText?)> What(ReportContext context, Risk risk) =>
    [
        ("Unit", risk.Unit is { } unit && context.Picture.Units.Find(unit) is { } found ? (RichText)found.Name : null),
        ("Category", risk.Category is { } category ? (RichText)Counted.Sentence(category) : null),
        ("Source", Words(risk.Source)),
        ("Recorded", RecordsSaid.Day(context, risk.Recorded)),
        ("Completion", risk.AnticipatedCompletion is { } day ? (RichText)$"{RecordsSaid.Day(context, day)}, as anticipated" : null),
        ("Related risks", CodeList.Of(context, risk.Related)),
    ];

    private static IEnumerable<(string, RichText?)> Told(ReportContext context, BoardRecords records, RiskFile file)
    {
        var risk = file.Risk;
        return
        [
            ("Objectives", Words(RiskPages.Objectives(records, risk))),
            ("Cause", Words(risk.Cause)),
            ("Event", Words(risk.Event)),
            ("Effect", Words(risk.Effect)),
            ("Tolerated", risk.IsOpen(records.Day) ? (RichText)RiskPages.Tolerated(RiskStanding.Of(records.Register, file.Entry)) : null),
            ("Accepted", Accepted(context, records, file)),
            ("Closed", risk.Closing is { } closing && closing.Day <= records.Day ? (RichText)$"{RecordsSaid.Day(context, closing.Day)}: {closing.Reason}" : null),
        ];
    }

    private static RichText? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : (RichText)text;

    private static RichText? Accepted(ReportContext context, BoardRecords records, RiskFile file) =>
        file.Acceptances.FirstOrDefault(one => one.On <= records.Day) is { } accepted
            ? $"By {accepted.By} on {RecordsSaid.Day(context, accepted.On)}, until {RecordsSaid.Day(context, accepted.Until)}: {accepted.Reason}"
            : (RichText?)null;
}
