using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Charts;

/// <summary>A small chart that shows one rule, for the page on how to read these charts.</summary>
/// <param name="Name">The rule by name: "Outside a limit".</param>
/// <param name="Meaning">What it is and what to make of it, in a sentence or two.</param>
/// <param name="Rule">The rule that fires; null where none does.</param>
/// <param name="Drawing">The chart.</param>
/// <param name="Alternative">What the drawing shows, in words.</param>
public sealed record ExampleChart(string Name, string Meaning, SignalRule? Rule, Svg Drawing, string Alternative);

/// <summary>Charts for the page on how to read charts, of made-up figures.</summary>
public static class ExampleCharts
{
    /// <summary>Common cause, then one chart for each rule of the default profile.</summary>
    public static ImmutableArray<ExampleChart> Rules(CultureInfo culture) => throw new NotSupportedException("Not drawn yet.");

    /// <summary>One full chart with every part on it: mean, limits, target, a rebase, a note, an excluded point, signals.</summary>
    public static Figure Anatomy(CultureInfo culture) => throw new NotSupportedException("Not drawn yet.");
}
