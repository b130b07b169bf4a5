using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Collections;

/// <summary>The events of a line list, and the counts made from them.</summary>
/// <remarks>A count reads the events once, with a few comparisons for each; working days come from a table.</remarks>
public sealed class LineList
{
    private readonly ListedEvent[] _events;

    /// <summary>Makes the line list of a definition and its events.</summary>
    public LineList(CollectionDefinition definition, IEnumerable<ListedEvent> events)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        _events = [.. events];
    }

    /// <summary>The line list.</summary>
    public CollectionDefinition Definition { get; }

    /// <summary>Its events.</summary>
    public IReadOnlyList<ListedEvent> Events => _events;

    /// <summary>What a rule counts in a period: a number, a fraction, or <c>0/0</c>; null where there is no event to take the mean or median of.</summary>
    /// <param name="rule">The rule, of this line list.</param>
    /// <param name="period">The period.</param>
    /// <param name="units">The units whose events count; null for all.</param>
    public ObservedValue? Count(CountRule rule, Period period, IReadOnlySet<UnitCode>? units = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(period);
        var events = Meant(rule, units);
        return rule.Kind switch
        {
            CountKind.Received => Number(events.Count(one => period.Contains(one.Received))),
            CountKind.Answered => Number(events.Count(one => AnsweredIn(one, period))),
            CountKind.AnsweredInTime => InTime(events, rule.Clock!, period),
            CountKind.Open => Number(events.Count(one => OpenAtEnd(one, period))),
            CountKind.Overdue => Number(events.Count(one => OpenAtEnd(one, period) && rule.Clock!.Due(one.Received) <= period.Last)),
            CountKind.MeanDays => Days(events, rule, period) is { Count: > 0 } days ? OneDecimal((decimal)days.Sum(day => (long)day) / days.Count) : null,
            CountKind.MedianDays => Days(events, rule, period) is { Count: > 0 } days ? OneDecimal(Median(days)) : null,
            CountKind.DaysBetween or CountKind.CasesBetween => Gaps(rule, units).LastOrDefault(gap => period.Contains(gap.Day)) is { } gap ? Number(gap.Size) : null,
        };
    }

    /// <summary>The gaps between the events of a rule, in order of time. The first event has no event before it, so it has no gap.</summary>
    /// <remarks>
    /// Events before the line list is complete are left out, because one may be missing between them. Events of one day are in order of reference.
    /// A rule of days between counts the days from one event to the next, 0 on the same day. A rule of cases between counts the events of the line list
    /// that lie between them and that the rule does not select.
    /// </remarks>
    /// <param name="rule">The rule, of days or cases between events.</param>
    /// <param name="units">The units whose events count; null for all.</param>
    public IReadOnlyList<EventGap> Gaps(CountRule rule, IReadOnlySet<UnitCode>? units = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var events = Meant(rule, units).Where(one => one.Received >= Definition.From.First).ToList();
        events.Sort(ByDay);
        var others = rule.Kind == CountKind.CasesBetween ? OthersBefore(events, units) : [];
        return [.. events.Skip(1).Select((one, at) => new EventGap(
            one.Received, one.Reference, rule.Kind == CountKind.CasesBetween ? others[at + 1] : one.Received.DayNumber - events[at].Received.DayNumber))];
    }

    /// <summary>How many events received in a period have each word of a column, in the order the words are declared; blank ones last, under an empty word.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<(string Value, int Received, int Answered)> Breakdown(string column, Period period, IReadOnlySet<UnitCode>? units = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        var place = Definition.PlaceOf(column);
        if (place < 0) throw new ArgumentException($"The line list has no column {column}.", nameof(column));
        var words = Definition.Columns[place].Values.Append("").ToList();
        var received = new int[words.Count];
        var answered = new int[words.Count];
        var places = words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at, StringComparer.Ordinal);
        foreach (var one in _events)
        {
            if (units?.Contains(one.Unit) == false) continue;
            var at = places[one.Values[place]];
            if (period.Contains(one.Received)) received[at]++;
            if (AnsweredIn(one, period)) answered[at]++;
        }

        return [.. words.Select((word, at) => (word, received[at], answered[at])).Where((row, at) => at < words.Count - 1 || row.Item2 + row.Item3 > 0)];
    }

    private IEnumerable<ListedEvent> Meant(CountRule rule, IReadOnlySet<UnitCode>? units)
    {
        IEnumerable<ListedEvent> events = _events;
        if (units is not null) events = events.Where(one => units.Contains(one.Unit));
        foreach (var (column, value) in rule.Where)
        {
            var place = Definition.PlaceOf(column);
            events = events.Where(one => one.Values[place] == value);
        }

        return events;
    }

    // For each event, how many others lie between it and the one before.
    private int[] OthersBefore(List<ListedEvent> events, IReadOnlySet<UnitCode>? units)
    {
        var others = new int[events.Count + 1];
        foreach (var one in _events)
        {
            if (units?.Contains(one.Unit) == false || one.Received < Definition.From.First) continue;
            var at = events.BinarySearch(one, Comparer<ListedEvent>.Create(ByDay));
            if (at < 0) others[~at]++;
        }

        return others;
    }

    private static int ByDay(ListedEvent x, ListedEvent y) =>
        x.Received.CompareTo(y.Received) is not 0 and var byDay ? byDay : string.CompareOrdinal(x.Reference, y.Reference);

    private static ObservedValue InTime(IEnumerable<ListedEvent> events, ResponseClock clock, Period period)
    {
        var (inTime, answered) = (0, 0);
        foreach (var one in events)
        {
            if (!AnsweredIn(one, period)) continue;
            answered++;
            if (clock.Allows(one.Received, one.Closed!.Value)) inTime++;
        }

        return ObservedValue.Parse(string.Create(CultureInfo.InvariantCulture, $"{inTime}/{answered}")).Value;
    }

    private static List<int> Days(IEnumerable<ListedEvent> events, CountRule rule, Period period)
    {
        var count = WorkingDayCount.Of(rule.Calendar);
        return [.. events.Where(one => AnsweredIn(one, period)).Select(one => count.Between(one.Received, one.Closed!.Value))];
    }

    private static decimal Median(List<int> days)
    {
        days.Sort();
        var middle = days.Count / 2;
        return days.Count % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2m;
    }

    private static bool AnsweredIn(ListedEvent one, Period period) => one.Closed is { } closed && closed >= period.First && closed <= period.Last;

    private static bool OpenAtEnd(ListedEvent one, Period period) => one.Received <= period.Last && !(one.Closed <= period.Last);

    private static ObservedValue Number(int count) => ObservedValue.Of(Quantity.Of(count, 0));

    private static ObservedValue OneDecimal(decimal days) => ObservedValue.Of(Quantity.Of(days, 1));
}
