using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Tables;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The page of an objective: its direction, its domains, its measures and its risks.</summary>
internal static class ObjectiveView
{
    private const int MostEarlier = 24;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var reading = at.Objective();
        var (objective, period) = (reading.Objective, at.Reading.Period);
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, at.Day, cancellation);
        var before = await RegisterBefore.ReadAsync(visit.Ledger, visit.Definitions, cancellation: cancellation);
        return new View
        {
            Title = $"{objective.Code}. {objective.Name}",
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Objectives", visit.Links.Objectives(period)), new Crumb(objective.Code.ToString())],
            Body = PageBody.Of<ObjectivePage>(new ObjectiveModel
            {
                Code = objective.Code.ToString(),
                Name = objective.Name,
                Filters = at.Filters("objectives", objective.Code.ToString()),
                Lead = ObjectiveSaid.Direction(at, reading),
                AsOf = at.AsOf,
                Deeds = visit.May(Operation.StateDirection) ? [new TextLink(reading.Position is null ? "Say which way it goes" : "Update the direction", visit.Links.StateDirection(objective.Code, period))] : [],
                Given = reading.Position is { } given ? LineOf(at, given) : null,
                Suggested = reading.Direction is { } facts ? AssuranceMarks.Of(facts.Direction) : null,
                Reasons = [.. reading.Direction?.Reasons.Select(static words => $"{Counted.Sentence(words)}.") ?? []],
                Strength = reading.Strength is { } strength ? StrengthChip.Of(strength) : null,
                Domains = [.. reading.Domains.Select(one => ObjectivesView.LineOf(at, reading, one))],
                Measures = [.. reading.Measures.Select(one => LineOf(at, one))],
                Risks = [.. reading.Risks.Select(one => LineOf(visit, register, before?.Register, one))],
                Register = visit.Links.Risks(("objective", objective.Code.ToString())),
                Earlier = [.. (await ReadEarlier.PositionsAsync(visit.Ledger, visit.Definitions, objective.Code, period, MostEarlier, cancellation)).Select(one => LineOf(at, one))],
                Sponsor = objective.Sponsor,
                Others = [.. at.Reading.Objectives.Where(one => one != reading).Select(one => new TextLink($"{one.Objective.Code}. {one.Objective.Name}", visit.Links.Objective(one.Objective.Code, period)))],
            }),
            FileName = $"{visit.Links.Organisation}-objective-{objective.Code}-{Links.Of(period)}",
            Table = ViewTable.Of(ObjectiveTables.Measures, reading.Measures.Select(one => new MeasureRow(reading, one))),
        };
    }

    private static PositionLine LineOf(AssuranceVisit at, ObjectivePosition position) => new(
        position.Period.ToText(at.Culture, full: true),
        AssuranceMarks.Of(position.Direction),
        string.Join(", ", new[] { position.By, position.On is { } on ? RecordDays.Words(at.Visit, on) : null }.OfType<string>()) is { Length: > 0 } by ? by : null,
        position.Reason);

    private static MeasureOfObjective LineOf(AssuranceVisit at, MeasureReading one)
    {
        var (measure, judgement, links) = (one.Measure, one.Judgement, at.Visit.Links);
        var indicator = at.Visit.Definitions.Picture.Find(measure.Indicator);
        var figure = judgement?.Observation;
        return new MeasureOfObjective(
            new TextLink(measure.Name ?? indicator?.Name ?? measure.Indicator.ToString(), links.Measure(measure.Indicator)),
            judgement?.Criterion?.ToText(at.Culture),
            judgement is null ? "No figure" : PositionWords.Of(judgement, at.Culture),
            judgement is { IsRated: true } ? RatingWords.Of(judgement).Chip : null,
            figure?.Period.ToText(at.Culture, full: true),
            figure is null ? null : links.Figure(figure.Indicator, figure.Unit, figure.Period),
            MovedOf(one),
            indicator is null ? null : string.Join("; ", new[] { Counted.Sentence(indicator.Frequency.Every()), indicator.Source }.OfType<string>()));
    }

    private static string? MovedOf(MeasureReading one) => (one.Before, one.Judgement) switch
    {
        ({ IsRated: true, IsMet: false }, { IsRated: true, IsMet: true }) => "newly achieved since the last position",
        ({ IsRated: true, IsMet: true }, { IsRated: true, IsMet: false }) => "achieved at the last position",
        _ => null,
    };

    private static RiskOfObjective LineOf(Visit visit, RiskRegister register, RiskRegister? before, RiskStrength one)
    {
        var risk = one.File.Risk;
        var entry = register.Find(risk.Code) ?? one.File.Entry;
        var why = Counted.List([.. one.Reasons]);
        return new RiskOfObjective(
            new TextLink($"{risk.Code} {risk.Title}", visit.Links.Risk(risk.Code)),
            RiskWords.Sentence(risk.Kind),
            entry.Current is { } current ? RiskWords.Score(current.Score) : null,
            entry.Current is { } graded ? RiskWords.Level(register.Scheme, graded) : null,
            RiskWords.Movement(before, register, entry)?.Word,
            StrengthChip.Of(one.Strength),
            risk.Strength is null ? why.Length == 0 ? "suggested" : $"suggested: {why}" : one.Strength == one.Suggested ? "stated" : $"stated; {AssuranceWords.Of(one.Suggested).ToLowerInvariant()} is suggested{(why.Length == 0 ? "" : $": {why}")}");
    }
}
