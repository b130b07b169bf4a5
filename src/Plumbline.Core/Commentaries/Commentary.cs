using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Commentaries;

/// <summary>The words about one indicator, in one unit, for one period. Markdown; each part may be absent.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Text">What the figures mean.</param>
/// <param name="Actions">What is being done.</param>
/// <param name="Note">A note on the data.</param>
public sealed record Commentary(IndicatorCode Indicator, UnitCode Unit, Period Period, string? Text, string? Actions, string? Note);
