using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>Adds up the parts of a total by one rule: units below, items of a breakdown, or periods in time.</summary>
/// <remarks>A struct, because a roll-up keeps one for each unit in the middle and each period.</remarks>
internal struct PartTally
{
    private decimal _sum;
    private decimal _denominators;
    private int _figures;
    private bool _isProvisional;
    private PrintedForm _form;
    private List<UnitCode>? _missingUnits;
    private List<string>? _doubts;

    /// <summary>The number of parts from which a figure is expected, the lowest units.</summary>
    internal int Parts { get; private set; }

    /// <summary>The number of those without a figure.</summary>
    internal int Missing { get; private set; }

    /// <summary>The number of those whose figure is suppressed.</summary>
    internal int Suppressed { get; private set; }

    /// <summary>Whether a part has a figure.</summary>
    internal readonly bool HasFigure => _figures > 0;

    /// <summary>The sum of the numerators of a ratio, the sum of the amounts by another rule.</summary>
    internal readonly decimal Sum => _sum;

    /// <summary>The sum of the denominators of a ratio.</summary>
    internal readonly decimal Denominators => _denominators;

    /// <summary>Adds a part with a figure; false where the figure has not what the rule adds up.</summary>
    /// <param name="rule">The rule. By the latest, the caller begins again with each part.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="parts">The number of parts that it stands for.</param>
    internal bool TryAdd(Aggregation rule, Observation figure, int parts)
    {
        switch (rule)
        {
            case Aggregation.Sum or Aggregation.Mean:
                if (figure.Amount is not { } amount) return false;
                _sum += amount;
                break;
            case Aggregation.Ratio:
                if (figure.Numerator is not { } numerator || figure.Denominator is not { } denominator) return false;
                _sum += numerator;
                _denominators += denominator;
                break;
            case Aggregation.Latest:
                if (figure.Value.Status != ReportingStatus.Reported) return false;
                break;
            case Aggregation.None: return false;
        }

        Parts += parts;
        _figures++;
        if (figure.IsDoubtful) (_doubts ??= []).Add(DoubtfulParts.Reason(figure));
        _isProvisional |= figure.IsProvisional;
        _form.Add(figure.Value);
        return true;
    }

    /// <summary>Adds parts without a figure.</summary>
    internal void Miss(int parts, int suppressed, UnitCode unit) => MissAmong(parts, parts, suppressed, unit);

    /// <summary>Adds parts without a figure, and says that some of the parts added before have none.</summary>
    /// <param name="parts">The number of parts to add to those added before.</param>
    /// <param name="missing">The number of parts without a figure, among these and those before.</param>
    /// <param name="suppressed">The number of those that are suppressed.</param>
    /// <param name="units">The units without a figure.</param>
    internal void MissAmong(int parts, int missing, int suppressed, params ReadOnlySpan<UnitCode> units)
    {
        Parts += parts;
        Missing += missing;
        Suppressed += suppressed;
        if (!units.IsEmpty) (_missingUnits ??= []).AddRange(units);
    }

    /// <summary>Adds a total as one part, and its parts to those counted.</summary>
    internal void Add(Aggregation rule, in PartTally part)
    {
        AddFigure(rule, in part);
        if (part.Missing == 0) Parts += part.Parts;
        else MissAmong(part.Parts, part.Missing, part.Suppressed, CollectionsMarshal.AsSpan(part._missingUnits));
    }

    /// <summary>Adds the items of a unit as one part: the unit counts as missing where an item is missing.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="items">The items.</param>
    /// <param name="parts">The number of parts that the unit stands for.</param>
    /// <param name="unit">The unit.</param>
    internal void AddItems(Aggregation rule, in PartTally items, int parts, UnitCode unit)
    {
        AddFigure(rule, in items);
        if (items.Missing > 0) Miss(parts, items.Suppressed == items.Missing ? parts : 0, unit);
        else Parts += parts;
    }

    /// <summary>The amount of the whole; null where no part has a figure, or where the denominators of a ratio are 0.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="per">The number by which a ratio is multiplied.</param>
    internal readonly decimal? Amount(Aggregation rule, int per) => rule switch
    {
        Aggregation.Sum => HasFigure ? _sum : null,
        Aggregation.Mean => HasFigure ? Settled(_sum / _figures) : null,
        Aggregation.Ratio => Derive.Rate(_sum, _denominators, per),
        Aggregation.Latest or Aggregation.None => throw new InvalidOperationException($"Parts do not add up by {rule}."),
    };

    /// <summary>The figure of the whole; null where no part has a figure. Where every part is suppressed, the whole is.</summary>
    internal readonly Observation? ToFigure(Indicator indicator, Aggregation rule, UnitCode unit, Aspect aspect, Period period, Total total)
    {
        if (_figures == 0 && (Missing == 0 || Suppressed < Missing)) return null;
        var isRatio = rule == Aggregation.Ratio && _figures > 0;
        return new Observation(indicator.Code, unit, period, _figures == 0 ? ObservedValue.None(ReportingStatus.Suppressed) : Value(indicator, rule))
        {
            Aspect = aspect,
            Numerator = isRatio ? _sum : null,
            Denominator = isRatio ? _denominators : null,
            IsDoubtful = _doubts is not null,
            SourceNote = DoubtfulParts.Note(_doubts),
            IsProvisional = _figures > 0 && IsProvisional(rule),
            Total = total,
        };
    }

    /// <summary>What the total counts.</summary>
    internal readonly Total ToTotal(Aggregation rule, ImmutableArray<Period> periods, bool isOfUnits) => new()
    {
        Rule = rule,
        Parts = Parts,
        Missing = Missing,
        Suppressed = Suppressed,
        MissingUnits = _missingUnits is null ? [] : [.. _missingUnits.Distinct().Order(UnitCode.Order)],
        Periods = periods,
        IsOfUnits = isOfUnits,
    };

    private readonly bool IsProvisional(Aggregation rule) => _isProvisional || (Missing > 0 && rule is Aggregation.Ratio or Aggregation.Mean);

    // A mean of means that are thirds is 42.25 again, not 42.2499999999999999999999999, which would print as 42.2 and miss a target of 42.25.
    private static decimal Settled(decimal mean)
    {
        var near = Math.Round(mean, 12);
        return Math.Abs(mean - near) <= 1e-24m * Math.Max(1, Math.Abs(mean)) ? near : mean;
    }

    private readonly ObservedValue Value(Indicator indicator, Aggregation rule) =>
        Amount(rule, RollUp.PerOf(indicator.Measure)) is { } amount
            ? _form.Show(amount, _form.Decimals(indicator, rule == Aggregation.Ratio ? 1 : 0), indicator.Measure)
            : ObservedValue.Of(_sum, _denominators);

    private void AddFigure(Aggregation rule, in PartTally part)
    {
        if (part._figures == 0) return;
        _sum += rule == Aggregation.Mean ? part._sum / part._figures : part._sum;
        _denominators += part._denominators;
        _figures++;
        if (part._doubts is { } doubts) (_doubts ??= []).AddRange(doubts);
        _isProvisional |= part.IsProvisional(rule);
        _form.Add(in part._form);
    }
}
