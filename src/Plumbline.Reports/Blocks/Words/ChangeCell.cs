using System.Globalization;
using Plumbline.Core.Readings;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A change in performance in a table: <c>▲ better, from 84%</c>.</summary>
internal static class ChangeCell
{
    /// <summary>The direction of the figure and what it means; empty where the two figures do not compare.</summary>
    internal static string Of(AnalysedIndicator analysed, CultureInfo culture) =>
        ChangeWords.Of(analysed.Change, analysed.Latest, analysed.Indicator, culture) is { } change ? $"{change.Arrow}\u00a0{change.Words}" : "";
}
