using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Charts;

/// <summary>The names of one period on an axis.</summary>
/// <param name="Short">Short, if the year is clear from elsewhere: "Apr".</param>
/// <param name="Text">On its own: "Apr 2024".</param>
/// <param name="Full">In full, for a sentence or a table: "April 2024".</param>
/// <param name="Year">The year it is grouped under: "2024/25"; null for none, as for years themselves.</param>
public sealed record AxisPeriod(string Short, string Text, string Full, string? Year = null);

/// <summary>The periods of a chart, in time order and without gaps: a missing value is a point without a value.</summary>
public sealed record TimeAxis
{
    private TimeAxis(ImmutableArray<AxisPeriod> periods) => Periods = periods;

    /// <summary>The periods, one for each point.</summary>
    public ImmutableArray<AxisPeriod> Periods { get; }

    /// <summary>The number of periods.</summary>
    public int Count => Periods.Length;

    /// <summary>An axis of named periods.</summary>
    public static TimeAxis Of(IEnumerable<AxisPeriod> periods) => new([.. periods]);

    /// <summary>An axis of periods grouped by financial year.</summary>
    /// <param name="periods">In time order.</param>
    /// <param name="culture">The reader's language, for month names.</param>
    public static TimeAxis Of(IEnumerable<Period> periods, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return new([.. periods.Select(period => new AxisPeriod(
            period.ToShortText(culture),
            period.ToText(culture),
            period.ToText(culture, full: true),
            HasYear(period.Frequency) ? period.FinancialYear.ToText(culture) : null))]);
    }

    /// <summary>An axis of plain labels without years: subgroups, patients, batches.</summary>
    public static TimeAxis FromLabels(IEnumerable<string> labels) =>
        new([.. labels.Select(static label => new AxisPeriod(label, label, label))]);

    private static bool HasYear(Frequency frequency) => frequency switch
    {
        Frequency.Day or Frequency.Week or Frequency.Month or Frequency.Quarter or Frequency.HalfYear => true,
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => false,
    };
}
