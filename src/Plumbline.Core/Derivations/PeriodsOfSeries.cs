using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Derivations;

/// <summary>The periods of one series as parts of longer ones: which are parts, and what they add up to.</summary>
internal sealed class PeriodsOfSeries
{
    private readonly OrganisationPicture _picture;
    private readonly Series _series;
    private readonly Aggregation _rule;
    private readonly Aspect _aspect;
    private readonly DateOnly? _begun;

    internal PeriodsOfSeries(OrganisationPicture picture, Series series)
    {
        _picture = picture;
        _series = series;
        _rule = RollUp.RuleOverTime(series.Indicator);
        _aspect = series.Observations is [var any, ..] ? any.Aspect : Aspect.Actual;
        _begun = series.Begun ?? series.Observations.FirstOrDefault(static figure => figure.Total is not { IsOfUnits: true })?.Period.First;
    }

    /// <summary>The figure of some periods together, and what it counts; no figure where no part has one, nothing where none of them is a part. Nothing also for a running total that begins anew on the way.</summary>
    internal (Observation? Figure, Total? Made) Total(IEnumerable<Period> periods, Period named)
    {
        if (_rule == Aggregation.None) return (null, null);
        var tally = default(PartTally);
        var parts = ImmutableArray.CreateBuilder<Period>();
        var last = (Observation?)null;
        var isOfUnits = false;
        foreach (var period in periods)
        {
            var figure = _series[period];
            var made = figure is null ? _series.Absent.GetValueOrDefault(period) : figure.Total;
            if (made is null && !IsPart(figure, period)) continue;
            if (_rule == Aggregation.Latest) (tally, isOfUnits) = (default, false);
            Add(ref tally, figure, made);
            isOfUnits |= made is { IsOfUnits: true };
            last = figure;
            parts.Add(period);
        }

        if (parts.Count == 0 || (_series.Indicator.IsCumulative && parts[0].FinancialYear != parts[^1].FinancialYear)) return (null, null);
        var total = tally.ToTotal(_rule, parts.ToImmutable(), isOfUnits);
        var whole = _rule == Aggregation.Latest && tally.HasFigure ? Latest(last!, named, total) : tally.ToFigure(_series.Indicator, _rule, _series.Unit, _aspect, named, total);
        return (whole is null ? null : PlanOfFigure.Beside(_picture, _series.Indicator, _series.Plans, whole), total);
    }

    // A total of units counts its lowest units; a figure given, or made of the unit's own items, counts 1.
    private void Add(ref PartTally tally, Observation? figure, Total? made)
    {
        var ofUnits = made is { IsOfUnits: true } ? made : null;
        var parts = ofUnits?.Parts ?? 1;
        var hasFigure = figure is not null && tally.TryAdd(_rule, figure, parts);
        if (!hasFigure && ofUnits is null) tally.Miss(1, figure?.Value.Status == ReportingStatus.Suppressed ? 1 : 0, _series.Unit);
        else if (ofUnits is not null) tally.MissAmong(hasFigure ? 0 : parts, ofUnits.Missing, ofUnits.Suppressed, ofUnits.MissingUnits.AsSpan());
        else if (made is { IsComplete: false }) tally.MissAmong(0, 1, made.Suppressed == made.Missing ? 1 : 0, _series.Unit);
    }

    /// <summary>Whether a period without a total is a part: its figure is given, or one is expected.</summary>
    private bool IsPart(Observation? figure, Period period)
    {
        var status = figure?.Value.Status;
        if (status == ReportingStatus.Reported) return true;
        if (status == ReportingStatus.NotApplicable) return false;
        return (figure is not null || (_begun <= period.Last && _picture.Units.Find(_series.Unit, period.Last) is not null))
            && _picture.Expects(_series.Indicator, _series.Unit, period);
    }

    private static Observation Latest(Observation last, Period named, Total total) => new(last.Indicator, last.Unit, named, last.Value)
    {
        Aspect = last.Aspect,
        Numerator = last.Numerator,
        Denominator = last.Denominator,
        IsDoubtful = last.IsDoubtful,
        SourceNote = last.IsDoubtful ? DoubtfulParts.Reason(last) : null,
        IsProvisional = last.IsProvisional,
        Total = total with { TakesSum = last.Total is { Rule: Aggregation.Sum } },
    };
}
