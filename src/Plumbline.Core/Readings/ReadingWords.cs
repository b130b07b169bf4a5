using Plumbline.Core.Spc;

namespace Plumbline.Core.Readings;

/// <summary>A reading in words. All papers take their sentences about an indicator from here.</summary>
public static class ReadingWords
{
    /// <summary>The strongest statement of a reading, in one or two sentences: special cause first, then the rating, then the change.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="wording">How its numbers and periods are written.</param>
    public static string Headline(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        return reading.Chart is { } chart ? ChartSummary.Of(chart, wording).Standing : "";
    }

    /// <summary>What the chart says, in at most about 90 characters, for a cell of a table that already shows figure, target and distance.</summary>
    public static string Short(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        return reading.Variation.ToString();
    }

    /// <summary>What the figures say, as a draft that an author need not write: the words above a commentary. Empty where they say nothing.</summary>
    public static string Draft(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        return "";
    }
}
