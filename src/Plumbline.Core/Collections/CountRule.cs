using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Collections;

/// <summary>What a rule counts.</summary>
public enum CountKind
{
    /// <summary>Events received in the period.</summary>
    Received,

    /// <summary>Events answered in the period.</summary>
    Answered,

    /// <summary>How many of the events answered in the period were answered in time: a fraction.</summary>
    AnsweredInTime,

    /// <summary>Events received by the end of the period and not answered by then.</summary>
    Open,

    /// <summary>Events open at the end of the period whose last day for an answer has passed.</summary>
    Overdue,

    /// <summary>The mean of the working days from receipt to answer, for events answered in the period.</summary>
    MeanDays,

    /// <summary>The median of the working days from receipt to answer, for events answered in the period.</summary>
    MedianDays,

    /// <summary>Days from one event to the next, for the last event of the period.</summary>
    DaysBetween,

    /// <summary>The number of other events in the line list from one event to the next, for the last event of the period.</summary>
    CasesBetween,
}

/// <summary>A word that a column must hold for an event to count.</summary>
public sealed record Condition(string Column, string Value)
{
    /// <summary>The condition as written: <c>kind = standard</c>.</summary>
    public override string ToString() => $"{Column} = {Value}";
}

/// <summary>An indicator counted from a line list.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Clock">How long an answer may take. Needed for "in time" and "overdue".</param>
/// <param name="Calendar">The calendar whose bank holidays are left out of mean and median days.</param>
/// <param name="Where">The conditions that an event must all meet to count.</param>
/// <param name="EveryUnit">Whether it is counted for each unit, with the units below it; otherwise it is counted for the whole organisation only.</param>
public sealed record CountRule(
    IndicatorCode Indicator, CountKind Kind, ResponseClock? Clock, HolidayCalendar Calendar, IReadOnlyList<Condition> Where, bool EveryUnit)
{
    /// <summary>Whether a kind of count needs a clock.</summary>
    public static bool NeedsClock(CountKind kind) => kind is CountKind.AnsweredInTime or CountKind.Overdue;

    /// <summary>Whether a kind of count measures the gaps between events, which a g or t chart draws.</summary>
    public static bool IsOfGaps(CountKind kind) => kind is CountKind.DaysBetween or CountKind.CasesBetween;

    /// <summary>The measure its indicator must have.</summary>
    public static MeasureKind MeasureOf(CountKind kind) => kind switch
    {
        CountKind.Received or CountKind.Answered or CountKind.Open or CountKind.Overdue or CountKind.CasesBetween => MeasureKind.Count,
        CountKind.AnsweredInTime => MeasureKind.Percentage,
        CountKind.MeanDays or CountKind.MedianDays or CountKind.DaysBetween => MeasureKind.Days,
    };

    /// <summary>Reads <c>kind = standard and theme = delay</c>; a blank text has no conditions.</summary>
    public static Parsed<IReadOnlyList<Condition>> ParseWhere(string? text)
    {
        var conditions = new List<Condition>();
        foreach (var part in (text ?? "").Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(" = ") is not [var column, var value]) return Problem.With(text, "conditions such as kind = standard and theme = delay");
            conditions.Add(new Condition(column.Trim(), value.Trim()));
        }

        return Parsed<IReadOnlyList<Condition>>.Of(conditions);
    }

    /// <summary>What is counted, in words.</summary>
    public string ToText()
    {
        var what = Kind switch
        {
            CountKind.Received => "received",
            CountKind.Answered => "answered",
            CountKind.AnsweredInTime => $"answered within {Clock!.ToText()}",
            CountKind.Open => "open at the end",
            CountKind.Overdue => $"open beyond {Clock!.ToText()}",
            CountKind.MeanDays => "working days to an answer, on average",
            CountKind.MedianDays => "working days to an answer, in the middle",
            CountKind.DaysBetween => "days since the event before",
            CountKind.CasesBetween => "other events since the event before",
        };
        return Where.Count == 0 ? what : $"{what} ({string.Join(", ", Where.Select(condition => condition.Value))})";
    }
}
