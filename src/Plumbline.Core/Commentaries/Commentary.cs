using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Commentaries;

/// <summary>The words about one indicator, in one unit, for one period. Markdown; each part may be absent.</summary>
/// <remarks>What the figures say is no part of it: it is drafted whenever it is shown, and so cannot be out of date.</remarks>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Why">Why the figure is as it is.</param>
/// <param name="Doing">What is being done.</param>
/// <param name="Note">A note on the data.</param>
public sealed record Commentary(IndicatorCode Indicator, UnitCode Unit, Period Period, string? Why, string? Doing, string? Note)
{
    /// <summary>What is expected by a day; null where nothing is promised.</summary>
    public Commitment? Expected { get; init; }
}
