using Plumbline.App.Risks.Editing;
using Plumbline.Core.Actions;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The parts of a risk, line by line.</summary>
internal sealed class RiskSheetParts(Visit visit, RiskFile file, DateOnly day)
{
    /// <summary>Whether the reader may change the parts.</summary>
    internal bool MayChange { get; init; }

    private static readonly string[] Lines = ["First line", "Second line", "Third line"];

    internal IEnumerable<AboutLine> Description()
    {
        var risk = file.Risk;
        return new[] { ("Description", risk.Description), ("Cause", risk.Cause), ("Event", risk.Event), ("Effect", risk.Effect) }
            .Where(static part => part.Item2 is not null).Select(static part => new AboutLine(part.Item1, part.Item2!));
    }

    internal ControlLine ControlOf(Control control)
    {
        string[] about =
        [
            .. new[]
            {
                control.Kind is { } kind ? Names<ControlKind>.Of(kind) : null,
                control.Strength is { } strength ? $"strength {Names<ControlStrength>.Of(strength)}" : null,
                control.Owner,
            }.OfType<string>(),
        ];
        return new ControlLine(control.Text, Counted.Sentence(string.Join(", ", about)), control.IsPlanned, control.Gap, [.. AssurancesOf(control.Code.Reference)], Form(RiskPart.Control, control.Code.ToString()), Form(RiskPart.Assurance, key: null, control.Code.Reference));
    }

    /// <summary>The assurances of the risk or of a control, the first line first.</summary>
    internal IEnumerable<AssuranceLine> AssurancesOf(Reference of) => file.Assurances.Where(one => one.Of.Equals(of) && one.Date <= day).OrderBy(static one => one.Line).Select(one => new AssuranceLine(
        Lines[one.Line - Assurance.FirstLine],
        new RatingChip(!one.IsInDate(day) ? RatingTone.None : one.Result switch { AssuranceResult.Positive => RatingTone.Green, AssuranceResult.Mixed => RatingTone.Amber, AssuranceResult.Negative => RatingTone.Red }, RiskWords.Sentence(one.Result)),
        $"{(one.Source is { } source ? $"{source}, " : "")}{RecordDays.Words(visit, one.Date)}{(one.ValidUntil is { } until ? $", {(until < day ? "was valid until" : "valid until")} {RecordDays.Words(visit, until)}" : "")}",
        one.Gap,
        Form(RiskPart.Assurance, one.Code.ToString())));

    /// <summary>The hazards.</summary>
    internal IEnumerable<HazardLine> Hazards() =>
        file.Hazards.Select(one => new HazardLine(one.Noted is { } noted ? $"{one.Text} (noted {RecordDays.Words(visit, noted)})" : one.Text, Form(RiskPart.Hazard, TypedRiskPart.KeyOf(one))));

    /// <summary>The watched measures, each with its latest figure.</summary>
    internal async Task<IReadOnlyList<WatchLine>> WatchesAsync(CancellationToken cancellation) =>
        [.. (await WatchedMeasures.ReadAsync(visit, file.Watches, cancellation)).Zip(file.Watches, (line, watch) => line with { Change = Form(RiskPart.Watch, TypedRiskPart.KeyOf(watch)) })];

    /// <summary>The forms that add a part; null where the reader may not.</summary>
    internal PartAddresses? Add() => MayChange ? new PartAddresses(Form(RiskPart.Control)!, Form(RiskPart.Assurance)!, Form(RiskPart.Hazard)!, Form(RiskPart.Watch)!) : null;

    private string? Form(RiskPart part, string? key = null, Reference? of = null) => MayChange ? visit.Links.RiskPart(file.Risk.Code, part, key, of) : null;

    /// <summary>The actions about the risk and its controls: overdue ones first, then open ones by their day, then those that ended.</summary>
    internal IEnumerable<ActionOfRisk> Actions(ActionLog log) =>
        file.Controls.Select(static control => control.Code.Reference).Prepend(file.Risk.Code.Reference).SelectMany(log.About).DistinctBy(static entry => entry.Action.Code)
            .OrderBy(static entry => entry.Action.State is not ActionState.Open).ThenBy(static entry => entry.Action.Due ?? DateOnly.MaxValue)
            .Select(entry => new ActionOfRisk(
                entry.Action.What,
                visit.Links.Action(entry.Action.Code),
                ActionWords.Line(visit, entry),
                entry.DaysOverdue(day) is > 0 and var days ? RecordDays.Late(days) : null));

    /// <summary>The reviews and acceptances, the latest first.</summary>
    internal IEnumerable<ReviewLine> Reviews()
    {
        var reviews = file.Reviews.Where(one => one.Date <= day).Select(one => (one.Date, Line: new ReviewLine(
            RecordDays.Words(visit, one.Date),
            $"{RiskWords.Sentence(one.Outcome)}{(one.By is { } by ? $", {by}" : "")}{(one.Next is { } next ? $"; next by {RecordDays.Words(visit, next)}" : "")}",
            one.Note)));
        var accepted = file.Acceptances.Where(one => one.On <= day).Select(one => (one.On, Line: new ReviewLine(
            RecordDays.Words(visit, one.On), $"Accepted above tolerance by {one.By} until {RecordDays.Words(visit, one.Until)}{(IsLapsed(one) ? "; the acceptance has lapsed" : "")}", one.Reason)));
        return reviews.Concat(accepted).OrderByDescending(static one => one.Item1).Select(static one => one.Line);
    }

    internal IEnumerable<TextLink> Objectives()
    {
        var known = visit.Definitions.Picture.Values.Of<Objective>().ToLookup(static one => one.Code);
        return file.Risk.Objectives.Select(code => new TextLink($"{code}. {known[code].FirstOrDefault()?.Name ?? "not known"}", visit.Links.Objective(code)));
    }

    internal IEnumerable<TextLink> Related(RiskRegister register) =>
        file.Risk.Related.Select(register.Find).OfType<RiskEntry>().Select(entry => new TextLink($"{entry.Risk.Code} {entry.Risk.Title}", visit.Links.Risk(entry.Risk.Code)));

    // It was given for the grading in force on its day.
    private bool IsLapsed(RiskAcceptance acceptance) => acceptance.Until < day || file.Entry.Current?.Date > acceptance.On;
}
