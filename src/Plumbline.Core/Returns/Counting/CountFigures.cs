using System.Collections.Immutable;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>Makes the figures of the indicators that are counted from the returns of a form. They are figures of the top unit, and of each unit above units that are asked.</summary>
public sealed class CountFigures
{
    private const int LeastDecimals = 1;

    private readonly OrganisationPicture _picture;
    private readonly FormDefinition _form;
    private readonly ImmutableArray<(FormCounting Counting, Indicator Indicator)> _countings;
    private readonly HashSet<UnitCode> _units;
    private readonly AskedInPeriods _asked;
    private readonly string _noun;

    // Of each unit asked, the units wanted in which it counts; of one stretch of days at a time.
    private readonly Dictionary<UnitCode, UnitCode[]> _above = [];
    private int _stretch = -1;

    /// <summary>Makes the figures of some indicators in some units.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="form">The form.</param>
    /// <param name="countings">What is counted. An indicator that the organisation does not have, or has with another frequency, gets no figure.</param>
    /// <param name="units">The units.</param>
    public CountFigures(OrganisationPicture picture, FormDefinition form, IEnumerable<FormCounting> countings, IEnumerable<UnitCode> units)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(countings);
        (_picture, _form, _units, _asked, _noun) = (picture, form, [.. units], new AskedInPeriods(form.Asked, picture.Units), form.Asked.NounIn(picture.Units));
        _countings = [.. countings.Select(counting => (counting, Indicator: picture.Find(counting.Indicator)!)).Where(pair => pair.Indicator?.Frequency == form.Frequency)];
    }

    /// <summary>The figures of a period. None of a unit whose returns are neither all here nor due; where no return was made, or the form was not asked, a figure that says so.</summary>
    public IEnumerable<Observation> Of(FormPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var found = new Dictionary<UnitCode, InUnit>();
        if (period.NotCollected is null)
        {
            foreach (var line in period.Lines) Count(period.Period, line.Unit, line, found);
        }
        else
        {
            foreach (var unit in _asked.For(period.Period)) Count(period.Period, unit, line: null, found);
        }

        foreach (var (unit, counted) in found.OrderBy(static pair => pair.Key, UnitCode.Order))
        {
            if (!counted.IsAbove && unit != _picture.Units.Top.Code) continue;
            if (period is { IsDue: false, NotCollected: null } && (period.IsSilent || counted.Tally.Awaited > 0)) continue;
            var reason = period.NotCollected ?? (period.IsSilent ? WhyNothing(period.Period, counted.Tally) : null);
            foreach (var (counting, indicator) in _countings) yield return Figure(period.Period, unit, counting, indicator, counted, reason);
        }
    }

    private void Count(Period period, UnitCode asked, ReturnLine? line, Dictionary<UnitCode, InUnit> found)
    {
        foreach (var unit in Above(asked, period.Last))
        {
            if (!found.TryGetValue(unit, out var counted)) found[unit] = counted = new InUnit();
            counted.IsAbove |= unit != asked;
            if (line is null) continue;
            counted.Tally.Add(line);
            if (line is { IsOwed: true, IsResponse: false }) counted.Missing.Add(asked);
        }
    }

    private UnitCode[] Above(UnitCode asked, DateOnly day)
    {
        if (_asked.StretchOf(day) is var stretch && stretch != _stretch)
        {
            _above.Clear();
            _stretch = stretch;
        }

        if (_above.TryGetValue(asked, out var known)) return known;
        var above = new List<UnitCode>();
        for (var unit = asked; unit is not null; unit = _picture.Units.Find(unit, day)?.Parent)
        {
            if (_units.Contains(unit)) above.Add(unit);
        }

        return _above[asked] = [.. above];
    }

    private Observation Figure(Period period, UnitCode unit, FormCounting counting, Indicator indicator, InUnit counted, string? reason)
    {
        var tally = counted.Tally;
        var isShare = counting.Count is FormCount.Completeness or FormCount.Timeliness;
        var number = tally.NumberOf(counting);
        if (reason is null && counting.Count == FormCount.Band && !_form.QuestionsFor(period).Any()) reason = $"No scored question was asked for {Words(period)}.";
        if (reason is null && isShare && tally.Asked == 0) reason = WhyNothing(period, tally);
        var value = reason is not null ? ObservedValue.None(ReportingStatus.NotAvailable)
            : isShare ? ObservedValue.Of(Quantity.Exactly(Derive.Share(number, tally.Asked)!.Value, indicator.Decimals ?? LeastDecimals, indicator.Measure.IsPercent ? QuantitySign.Percent : QuantitySign.None, QuantityScale.One, bracketed: false, grouped: false))
            : ObservedValue.Of(Quantity.Of(number, 0));
        return new Observation(indicator.Code, unit, period, value)
        {
            Numerator = reason is null && isShare ? number : null,
            Denominator = reason is null && isShare ? tally.Asked : null,
            Note = reason,
            Total = new Total
            {
                Rule = Aggregation.None,
                Parts = Math.Max(1, tally.Asked),
                Missing = 0,
                Periods = [period],
                Returns = new CountedReturns(_form.Code, tally.Responses, tally.Asked) { MissingUnits = [.. counted.Missing] },
            },
        };
    }

    private string WhyNothing(Period period, ReturnTally tally) => NothingCounted.Of(tally, _noun, Words(period));

    private string Words(Period period) => period.ToText(_picture.Settings.Language, full: true);

    private sealed class InUnit
    {
        internal ReturnTally Tally { get; } = new();

        internal List<UnitCode> Missing { get; } = [];

        internal bool IsAbove { get; set; }
    }
}
