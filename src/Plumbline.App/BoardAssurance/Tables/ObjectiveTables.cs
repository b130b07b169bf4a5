using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Ratings;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance.Tables;

/// <summary>A measure of an objective in a list.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Measure">The measure.</param>
public sealed record MeasureRow(ObjectiveReading Objective, MeasureReading Measure)
{
    /// <summary>The measures of every objective of a reading.</summary>
    public static IEnumerable<MeasureRow> Of(AssuranceReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Objectives.SelectMany(static one => one.Measures.Select(measure => new MeasureRow(one, measure)));
    }

    /// <summary>What the paper calls the measure.</summary>
    public string Name => Measure.Measure.Name ?? Measure.Judgement?.Indicator.Name ?? Measure.Measure.Indicator.ToString();
}

/// <summary>The tables of objectives, and of what people record of assurance.</summary>
public static class ObjectiveTables
{
    /// <summary>The objectives, each with its direction of travel and the strength of control over its risks.</summary>
    public static Table<ObjectiveReading> Objectives { get; } = new Table<ObjectiveReading>("objectives")
        .Text("objective", static row => row.Objective.Code.ToString())
        .Text("name", static row => row.Objective.Name)
        .Text("sponsor", static row => row.Objective.Sponsor)
        .Items("domains", static row => row.Objective.Domains)
        .Text("direction", static row => DirectionOf(row.Position?.Direction))
        .Text("direction_suggested", static row => DirectionOf(row.Direction?.Direction))
        .Items("direction_reasons", static row => row.Direction?.Reasons ?? [], "; ")
        .Text("strength", static row => row.Strength is { } strength ? Names<ControlStrength>.Of(strength) : null)
        .Whole("measures", static row => row.Measures.Count)
        .Whole("achieved", static row => row.Measures.Count(static one => one.Judgement?.IsMet == true))
        .Whole("risks", static row => row.Risks.Count);

    /// <summary>The measures of objectives, each with its latest figure and its position in the paper's words.</summary>
    public static Table<MeasureRow> Measures { get; } = new Table<MeasureRow>("objective-measures")
        .Text("objective", static row => row.Objective.Objective.Code.ToString())
        .Text("indicator", static row => row.Measure.Measure.Indicator.ToString())
        .Text("name", static row => row.Name)
        .Text("period", static row => row.Measure.Judgement?.Observation?.Period.ToString())
        .Figure("value", static row => row.Measure.Judgement?.Observation?.Value.Text)
        .Text("target", static row => row.Measure.Judgement?.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("rating", static row => row.Measure.Judgement is { } judgement ? Names<RatingStatus>.Of(judgement.Status) : null)
        .Text("position", PositionOf)
        .Text("position_before", static row => row.Measure.Before is { } before ? PositionWords.Of(before, CultureInfo.InvariantCulture) : null)
        .Text("direction", static row => DirectionOf(row.Objective.Position?.Direction));

    /// <summary>The measures for people: a heading for each objective.</summary>
    public static Table<MeasureRow> MeasuresForPeople { get; } = new Table<MeasureRow>("objective-measures")
        .Text("objective", static row => $"{row.Objective.Objective.Code} {row.Objective.Objective.Name}{(row.Objective.Position is { } position ? $" ({DirectionOf(position.Direction)})" : "")}")
        .Text("measure", static row => row.Name)
        .Text("position", PositionOf)
        .Text("target", static row => row.Measure.Judgement?.Criterion?.ToPaper(CultureInfo.InvariantCulture))
        .Text("period", static row => row.Measure.Judgement?.Observation?.Period.ToString());

    /// <summary>The opinions of a span.</summary>
    public static Table<Opinion> Opinions { get; } = new Table<Opinion>("opinions")
        .Text("objective", static row => row.Objective.ToString())
        .Text("domain", static row => row.Domain)
        .Text("period", static row => row.Period.ToString())
        .Text("level", static row => row.Level)
        .Text("reason", static row => row.Reason)
        .Text("by", static row => row.By)
        .Day("on", static row => row.On)
        .Whole("change", static row => row.Change)
        .Reference("about", static row => row.Reference);

    /// <summary>The answers of a span.</summary>
    public static Table<Answer> Answers { get; } = new Table<Answer>("answers")
        .Text("question", static row => row.Question.ToString())
        .Text("period", static row => row.Period.ToString())
        .Text("unit", static row => row.Unit?.ToString())
        .Text("answer", static row => Names<AnswerWord>.Of(row.Word))
        .Text("evidence", static row => row.Evidence)
        .Text("by", static row => row.By)
        .Day("on", static row => row.On)
        .Whole("change", static row => row.Change);

    private static string? DirectionOf(TravelDirection? direction) => direction is { } known ? Names<TravelDirection>.Of(known) : null;

    private static string? PositionOf(MeasureRow row) => row.Measure.Judgement is { } judgement ? PositionWords.Of(judgement, CultureInfo.InvariantCulture) : null;
}
