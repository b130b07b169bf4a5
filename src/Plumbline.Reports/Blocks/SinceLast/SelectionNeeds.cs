using Plumbline.Core.Analysis;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>The figures of a block that speaks of what the other blocks show, unless it names measures of its own.</summary>
internal static class SelectionNeeds
{
    internal static IEnumerable<DataNeed> Of(ReportScope scope, IndicatorSelection selection)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (selection == IndicatorSelection.All) return [];
        var unit = selection.UnitIn(scope);
        return selection.In(scope.Picture).Select(indicator => new DataNeed(indicator.Code, unit, SpcSpan.From(scope.Picture, indicator, unit, scope.Period)));
    }
}
