using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>The words in which a judgement names figures, periods and places.</summary>
internal sealed class EvidenceWords(OrganisationPicture picture)
{
    /// <summary>The language of the organisation.</summary>
    internal CultureInfo Language => picture.Settings.Language;

    /// <summary>An indicator, with its item and its unit where that is not the whole organisation: <c>Staff appraisals in Meadow unit</c>.</summary>
    internal string Place(Indicator indicator, UnitCode unit, CriterionItem? item = null) =>
        $"{indicator.NameInList}{(item is null ? "" : $" of {item}")}{In(unit)}";

    /// <summary><c> in Meadow unit</c>; empty for the whole organisation.</summary>
    internal string In(UnitCode unit) => unit == picture.Units.Top.Code ? "" : $" in {Name(unit)}";

    /// <summary>The name of a unit.</summary>
    internal string Name(UnitCode unit) => picture.Units.Find(unit)?.Name ?? unit.ToString();

    /// <summary><c>March 2020</c>, <c>February 2020 to March 2020</c>.</summary>
    internal string When(JudgedPeriods periods) =>
        periods.Length == 1 ? periods.Last.ToText(Language, full: true) : $"{periods.First.ToText(Language, full: true)} to {periods.Last.ToText(Language, full: true)}";

    /// <summary>A figure as it was printed, and whether it is doubtful.</summary>
    internal static string Of(Observation figure) => $"{figure.Value.Text}{(figure.IsDoubtful ? " (a doubtful figure)" : "")}";

    /// <summary>A number that was worked out, as the indicator prints it.</summary>
    /// <param name="amount">The number.</param>
    /// <param name="indicator">The indicator: its sign.</param>
    /// <param name="decimals">How many decimals are shown.</param>
    internal string Number(decimal amount, Indicator indicator, int decimals) => Quantity.Of(0, 0, indicator.Measure switch
    {
        { IsPercent: true } => QuantitySign.Percent,
        { Kind: MeasureKind.Money } => QuantitySign.Pounds,
        _ => QuantitySign.None,
    }).Like(amount, Math.Min(decimals, Quantity.MaximumDecimals)).ToPaper(Language);

    /// <summary>A kind of unit and how many: <c>3 services</c>.</summary>
    internal static string Units(int count, UnitKind kind) => string.Create(CultureInfo.InvariantCulture, $"{count} {Kind(kind, count)}");

    /// <summary>A kind of unit: <c>service</c>, <c>services</c>.</summary>
    internal static string Kind(UnitKind kind, int count = 1) => Text.Counted.Noun(count, Text.Names<UnitKind>.Of(kind));
}
