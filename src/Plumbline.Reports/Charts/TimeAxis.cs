using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Charts;

/// <summary>One period as an axis names it.</summary>
/// <param name="Short">Where the year is known from elsewhere: "Apr".</param>
/// <param name="Text">By itself: "Apr 2024".</param>
/// <param name="Full">In a sentence or a table: "April 2024".</param>
/// <param name="Year">The year it is bracketed under: "2024/25"; null for none, as for years themselves.</param>
public sealed record AxisPeriod(string Short, string Text, string Full, string? Year = null);

/// <summary>The periods of a chart, in time order and without gaps: a missing value is a point without a value.</summary>
public sealed record TimeAxis
{
    private TimeAxis(ImmutableArray<AxisPeriod> periods) => Periods = periods;

    /// <summary>The periods, one for each point.</summary>
    public ImmutableArray<AxisPeriod> Periods { get; }

    /// <summary>How many.</summary>
    public int Count => Periods.Length;

    /// <summary>Periods that the caller names.</summary>
    public static TimeAxis Of(IEnumerable<AxisPeriod> periods) => new([.. periods]);

    /// <summary>Periods bracketed under their financial years.</summary>
    /// <param name="periods">In time order.</param>
    /// <param name="culture">The reader's language, for the names of months.</param>
    public static TimeAxis Of(IEnumerable<Period> periods, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return new([.. periods.Select(period => new AxisPeriod(
            period.ToShortText(culture),
            period.ToText(culture),
            period.ToText(culture, full: true),
            HasYear(period.Frequency) ? period.FinancialYear.ToText(culture) : null))]);
    }

    /// <summary>Labels as they stand, without years: subgroups, patients, batches.</summary>
    public static TimeAxis FromLabels(IEnumerable<string> labels) =>
        new([.. labels.Select(static label => new AxisPeriod(label, label, label))]);

    private static bool HasYear(Frequency frequency) => frequency switch
    {
        Frequency.Day or Frequency.Week or Frequency.Month or Frequency.Quarter or Frequency.HalfYear => true,
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => false,
    };
}
