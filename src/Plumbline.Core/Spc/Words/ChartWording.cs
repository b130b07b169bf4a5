using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>How a chart's numbers and periods are written, so that its words match the axis and the table beside it.</summary>
public sealed record ChartWording
{
    /// <summary>What is measured, as the beginning of a sentence: "Falls per 1,000 bed days".</summary>
    public string Subject { get; init; } = "The measure";

    /// <summary>Writes a computed number, a mean or limit, with its unit.</summary>
    public Func<double, string> Number { get; init; } = static number => number.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Writes an observed value with its unit: a count is whole where its mean is not.</summary>
    public Func<double, string> Value
    {
        get => field ?? Number;
        init;
    }

    /// <summary>Writes a target with its unit: as it was set, where that is shorter than a value.</summary>
    public Func<double, string> Target
    {
        get => field ?? Number;
        init;
    }

    /// <summary>Writes a number with so many more decimals than usual, for two numbers that differ and would print alike; null where there is no such way.</summary>
    public Func<double, int, string>? Finer { get; init; }

    /// <summary>The noun for one point: "month", "day", "gap"; "point" where it has no date.</summary>
    public string Noun { get; init; } = "point";

    /// <summary>The reader's language, for figures and periods beside the chart.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Whether a line list is behind the figures, so that the time or the cases between events can be charted.</summary>
    public bool HasLineList { get; init; }

    /// <summary>Writes a period, given its label.</summary>
    public Func<string, string> Period { get; init; } = static label => label;

    /// <summary>Writes when a period was, given its label: "in March 2024", "on 5 April 2024", "in the week ending 7 April 2024".</summary>
    public Func<string, string> When
    {
        get => field ?? (label => "in " + Period(label));
        init;
    }

    /// <summary>The words before a period that say when: "on" a day, "in the" week ending, "in" a month.</summary>
    public static string Preposition(Frequency frequency) => frequency switch
    {
        Frequency.Day => "on",
        Frequency.Week => "in the",
        Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => "in",
    };

    /// <summary>Writes labels and numbers as they are.</summary>
    public static ChartWording Plain { get; } = new();
}
