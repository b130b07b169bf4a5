using Plumbline.Web.Components;

namespace Plumbline.Web.Current;

/// <summary>The form at the top of a page of measures.</summary>
/// <param name="Filters">The form.</param>
/// <param name="Clear">The same page of all measures; null where all are shown.</param>
/// <param name="Count">How many measures are shown.</param>
public sealed record MeasureForm(Filtering Filters, string? Clear, string Count)
{
    /// <summary>The form of a page that a reader filters.</summary>
    internal static MeasureForm Of(CurrentMeasures current, MeasureFilter filter, string path, int picked, int all) =>
        new(CurrentFilters.Of(current, filter, path), CurrentFilters.Clear(current, filter, path), CurrentFilters.Count(current, filter, picked, all));
}
