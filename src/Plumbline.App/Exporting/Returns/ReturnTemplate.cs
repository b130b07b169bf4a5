using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Exporting.Returns;

/// <summary>A return to send out: a sheet for each unit, a row for each figure that is asked of it.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Period">The period whose figures are asked for.</param>
/// <param name="Language">The language of months and numbers.</param>
/// <param name="Sheets">In the order of the units' codes.</param>
/// <param name="NotDue">The indicators, of those chosen, that no figure of the period is asked for, each with the reason.</param>
public sealed record ReturnTemplate(string Organisation, Period Period, CultureInfo Language, IReadOnlyList<ReturnSheet> Sheets, IReadOnlyList<(Indicator Indicator, string Why)> NotDue);

/// <summary>What is asked of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">In the order of the paper.</param>
public sealed record ReturnSheet(Unit Unit, IReadOnlyList<ReturnRow> Rows);

/// <summary>A figure that is asked for.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Period">Its period.</param>
/// <param name="Earlier">The figures of the three periods before, as printed, the last of them last; null where none was reported.</param>
/// <param name="UsualRange">The limits of its control chart, or why there are none.</param>
/// <param name="Target">The target in force; null where there is none.</param>
public sealed record ReturnRow(Indicator Indicator, Period Period, IReadOnlyList<string?> Earlier, string UsualRange, string? Target)
{
    /// <summary>How many earlier periods are shown.</summary>
    public const int EarlierPeriods = 3;

    /// <summary>Whether the part and the whole are asked for beside the figure.</summary>
    public bool AsksParts => Indicator is { Aggregation: Aggregation.Ratio, Measure.Kind: MeasureKind.Percentage or MeasureKind.Rate };
}
