using Plumbline.Core.Indicators;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>The figures a block reads: one indicator in one unit, from a date on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day needed; earlier figures are not read.</param>
public sealed record DataNeed(IndicatorCode Indicator, UnitCode Unit, DateOnly From)
{
    /// <summary>The last day of which figures are worked out, where that is after the report's period: a daily form is told to the day on which the papers go out. Null for the end of the period.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>The items a block reads: those of one dimension, of one indicator in one unit, from a date on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="From">The first day needed.</param>
public sealed record BreakdownNeed(IndicatorCode Indicator, UnitCode Unit, string Dimension, DateOnly From);

/// <summary>What a block needs of the returns of a form; the needs of several blocks are joined.</summary>
/// <param name="Form">The form.</param>
/// <param name="Periods">How many periods of the form, the last that with which the report's period ends.</param>
/// <param name="WithScores">Whether scores and bands are shown.</param>
public sealed record ReturnsNeed(FormCode Form, int Periods, bool WithScores)
{
    /// <summary>The day that the last period holds, where that is not the last of the report's period; null where it is.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A register that a block needs, in the report's period.</summary>
/// <param name="Register">The register.</param>
public sealed record RegisterNeed(RegisterCode Register);
