using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>How a chart's numbers and periods are written, so that words agree with the axis and the table beside them.</summary>
public sealed record ChartWording
{
    /// <summary>What is measured, as a sentence begins: "Falls per 1,000 bed days".</summary>
    public string Subject { get; init; } = "The measure";

    /// <summary>A computed number, a mean or limit, with its unit.</summary>
    public Func<double, string> Number { get; init; } = static number => number.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>An observed value, with its unit: a count is whole where its mean is not.</summary>
    public Func<double, string> Value
    {
        get => field ?? Number;
        init;
    }

    /// <summary>A target, with its unit: as it was set, where that is shorter than a value.</summary>
    public Func<double, string> Target
    {
        get => field ?? Number;
        init;
    }

    /// <summary>A list of the events stands behind the figures, so that the time or the cases between them can be charted.</summary>
    public bool HasLineList { get; init; }

    /// <summary>A period, from its label.</summary>
    public Func<string, string> Period { get; init; } = static label => label;

    /// <summary>When a period was, from its label: "in March 2024", "on 5 April 2024", "in the week ending 7 April 2024".</summary>
    public Func<string, string> When
    {
        get => field ?? (label => "in " + Period(label));
        init;
    }

    /// <summary>What stands before a period that says when something was: "on" a day, "in the" week ending, "in" a month.</summary>
    public static string Preposition(Frequency frequency) => frequency switch
    {
        Frequency.Day => "on",
        Frequency.Week => "in the",
        Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => "in",
    };

    /// <summary>Labels and numbers as they are.</summary>
    public static ChartWording Plain { get; } = new();
}
