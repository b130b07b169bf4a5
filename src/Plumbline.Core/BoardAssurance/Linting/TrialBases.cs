using System.Globalization;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>The numbers that stand for the targets, plans, limits and comparators of one indicator while evidence is tried.</summary>
/// <remarks>The limits of a chart are in their order and apart; every other measure is tried below, at and above the others. A percentage has a target of 90, anything else one of 100.</remarks>
internal sealed class TrialBases
{
    private static readonly KnownMeasure[] Limits = [KnownMeasure.LowerLimit, KnownMeasure.Mean, KnownMeasure.UpperLimit];

    private readonly Dictionary<string, IReadOnlyList<decimal>> _values = new(StringComparer.Ordinal);

    internal TrialBases(Indicator? indicator, IReadOnlyCollection<CriterionMeasure> measures)
    {
        IsPercent = indicator?.Measure.IsPercent == true;
        var numbers = measures.Select(static one => one.Base).OfType<MeasureBase.Number>().Select(static number => number.Value.Amount).ToList();
        var step = IsPercent ? 5m : 20m;
        var middle = numbers.Count > 0 ? numbers.Average() : IsPercent ? 90m : 100m;
        var hasLimits = measures.Any(static one => IsLimit(one.Base));
        decimal? first = null;
        foreach (var known in measures.Select(static one => one.Base).Where(static one => one is not MeasureBase.Number).DistinctBy(static one => one.ToString(), StringComparer.Ordinal).OrderBy(static one => !IsLimit(one)).ThenBy(static one => one.ToString(), StringComparer.Ordinal))
        {
            if (IsLimit(known)) _values[known.ToString()] = [middle + ((Array.IndexOf(Limits, ((MeasureBase.Known)known).Kind) - 1) * step)];
            else if (hasLimits) _values[known.ToString()] = [middle - (step * 3 / 2), middle - (step / 2), middle + (step / 2), middle + (step * 3 / 2)];
            else if (first is null && numbers.Count == 0) _values[known.ToString()] = [(first = middle).Value];
            else _values[known.ToString()] = [middle - step, middle, middle + step];
        }
    }

    /// <summary>Whether the indicator is a percentage.</summary>
    internal bool IsPercent { get; }

    /// <summary>The measures that stand for a number, in words, each with the numbers that are tried.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<decimal>> Values => _values;

    /// <summary>The numbers that a measure may come to.</summary>
    internal IEnumerable<decimal> Of(CriterionMeasure measure) =>
        (measure.Base is MeasureBase.Number number ? [number.Value.Amount] : _values[measure.Base.ToString()]).Select(value => Shifted(value, measure.Shift, IsPercent));

    /// <summary>A measure with its margin.</summary>
    internal static decimal Shifted(decimal value, MeasureShift? shift, bool isPercent) => shift is null ? value
        : shift.IsAdded ? value + shift.By.From(value, isPercent)
        : value - shift.By.From(value, isPercent);

    /// <summary>Numbers at every threshold, between any two, and beyond them: whole ones where only these can be.</summary>
    internal static IReadOnlyList<decimal> Around(IEnumerable<decimal> thresholds, bool isWhole, decimal? lowest, decimal? highest)
    {
        var at = thresholds.Distinct().Order().ToList();
        if (at.Count == 0) at.Add(lowest ?? 0);
        IEnumerable<decimal> values = isWhole
            ? at.SelectMany(static one => new[] { Math.Floor(one) - 1, Math.Floor(one), Math.Ceiling(one), Math.Ceiling(one) + 1 })
            : [at[0] - 1, .. at, .. at.Zip(at.Skip(1), static (one, next) => Between(one, next)), at[^1] + 1];
        return [.. values.Where(value => !(value < lowest) && !(value > highest)).Distinct().Order()];
    }

    // A round number between two, where there is one.
    private static decimal Between(decimal one, decimal next)
    {
        var middle = (one + next) / 2;
        for (var decimals = 0; decimals < 4; decimals++)
        {
            var round = Math.Round(middle, decimals, MidpointRounding.ToZero);
            if (round > one && round < next) return round;
        }

        return middle;
    }

    private static bool IsLimit(MeasureBase measure) => measure is MeasureBase.Known { Kind: var kind } && Limits.Contains(kind);

    /// <summary>A number in words.</summary>
    internal static string Words(decimal value, bool isPercent) => value.ToString("0.####", CultureInfo.InvariantCulture) + (isPercent ? "%" : "");
}
