using System.Globalization;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A change in performance in a table: <c>Improving from 8.4%</c>.</summary>
internal static class ChangeWords
{
    internal static string Of(AnalysedIndicator analysed, CultureInfo culture)
    {
        var change = analysed.Change;
        var word = PerformanceWords.Of(change.Direction);
        return change.Direction is ChangeDirection.NotApplicable or ChangeDirection.Unchanged || change.Previous is not { } before
            ? word
            : $"{word} {PerformanceWords.From(before, analysed.Latest!, analysed.Indicator, culture)}";
    }
}
