using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>The words in which a judgement names figures, periods and places.</summary>
internal sealed class EvidenceWords(OrganisationPicture picture)
{
    private const int MostDecimals = 4;

    /// <summary>The language of the organisation.</summary>
    internal CultureInfo Language => picture.Settings.Language;

    /// <summary>An indicator, with its item and its unit where that is not the whole organisation: <c>Staff appraisals in Meadow unit</c>.</summary>
    internal string Place(Indicator indicator, UnitCode unit, CriterionItem? item = null) =>
        $"{indicator.NameInList}{(item is null ? "" : $" of {Name(item)}")}{In(unit)}";

    /// <summary><c> in Meadow unit</c>; empty for the whole organisation.</summary>
    internal string In(UnitCode unit) => unit == picture.Units.Top.Code ? "" : $" in {Name(unit)}";

    /// <summary>The name of a unit.</summary>
    internal string Name(UnitCode unit) => picture.Units.Find(unit)?.Name ?? unit.ToString();

    /// <summary>The name of an item, where breakdowns.csv has one that no other dimension has too.</summary>
    private string Name(CriterionItem item)
    {
        var names = picture.Values.Of<Breakdowns.BreakdownItem>().Where(known => known.Item == item.Item && (item.Dimension is null || known.Dimension == item.Dimension)).Select(static known => known.Name).Distinct(StringComparer.Ordinal).ToList();
        return names is [var name] ? $"“{name}”" : item.ToString();
    }

    /// <summary><c>March 2020</c>, <c>February and March 2020</c>, <c>December 2019 to January 2020</c>.</summary>
    internal string When(JudgedPeriods periods) =>
        periods.Length == 1 ? Full(periods.Last)
        : AreMonthsOfOneYear([.. periods.All]) ? $"{Month(periods.First)} {(periods.Length == 2 ? "and" : "to")} {Full(periods.Last)}"
        : $"{Full(periods.First)} to {Full(periods.Last)}";

    /// <summary>The time of a figure: that of a running total is the year so far: <c>the year to March 2020</c>.</summary>
    internal string When(Indicator indicator, JudgedPeriods periods) => indicator.IsCumulative ? $"the year to {Full(periods.Last)}" : When(periods);

    /// <summary>Several times of one figure: <c>in both February and March 2020</c>; of nothing <c>in February or March 2020</c>.</summary>
    internal string Each(Indicator indicator, IReadOnlyList<JudgedPeriods> times, bool isNone)
    {
        if (times is [var one]) return $"for {When(indicator, one)}";
        var areMonths = !indicator.IsCumulative && times.All(static one => one.Length == 1) && AreMonthsOfOneYear([.. times.Select(static one => one.Last)]);
        List<string> names = [.. times.Select((one, i) => areMonths && i < times.Count - 1 ? Month(one.Last) : When(indicator, one))];
        if (isNone) return $"in {string.Join(", ", names.SkipLast(1))} or {names[^1]}";
        return $"in {(names.Count == 2 ? "both" : "each of")} {Text.Counted.List(names)}";
    }

    private string Full(Period period) => period.ToText(Language, full: true);

    private string Month(Period period) => period.First.ToString("MMMM", Language);

    private static bool AreMonthsOfOneYear(IReadOnlyList<Period> periods) => periods.All(period => period.Frequency == Frequency.Month && period.First.Year == periods[0].First.Year);

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

    /// <summary>A number beside a figure: money in the scale of the figure, so that one sentence has one.</summary>
    internal string Beside(Observation figure, decimal amount, Indicator indicator)
    {
        if (indicator.Measure.Kind != MeasureKind.Money || figure.Value is not ObservedValue.Number { Quantity: { Sign: QuantitySign.Pounds, Scale: not QuantityScale.One } like }) return Number(amount, indicator, Judging.DistanceWords.ScaleOf(amount));
        var scaled = amount / (like.Scale == QuantityScale.Thousand ? 1_000m : 1_000_000m);
        return like.Like(amount, Math.Min(Judging.DistanceWords.ScaleOf(scaled), MostDecimals)).ToPaper(Language);
    }

    /// <summary>A kind of unit and how many: <c>3 services</c>.</summary>
    internal static string Units(int count, UnitKind kind) => string.Create(CultureInfo.InvariantCulture, $"{count} {Kind(kind, count)}");

    /// <summary>A kind of unit: <c>service</c>, <c>services</c>.</summary>
    internal static string Kind(UnitKind kind, int count = 1) => Text.Counted.Noun(count, Text.Names<UnitKind>.Of(kind));
}
