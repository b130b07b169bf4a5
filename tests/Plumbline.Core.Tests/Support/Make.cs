using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Support;

/// <summary>Makes domain objects from texts as in the files of a workspace.</summary>
internal static class Make
{
    internal static readonly IndicatorCode Sickness = IndicatorCode.Parse("sickness").Value;
    internal static readonly UnitCode Council = UnitCode.Parse("council").Value;

    internal static Indicator Indicator(
        Polarity polarity = Polarity.Higher,
        Frequency frequency = Frequency.Month,
        Aggregation aggregation = Aggregation.Sum,
        bool cumulative = false,
        string measure = "percentage",
        IndicatorStatus? status = null) => new()
        {
            Code = Sickness,
            Name = "Sickness",
            Placement = new Placement(null, null, null, 10),
            Frequency = frequency,
            Measure = Measure.Parse(measure).Value,
            Polarity = polarity,
            Aggregation = aggregation,
            IsCumulative = cumulative,
            Status = status ?? IndicatorStatus.Active,
        };

    internal static Observation Observation(string period, string value, decimal? numerator = null, decimal? denominator = null) =>
        new(Sickness, Council, Core.Periods.Period.Parse(period).Value, ObservedValue.Parse(value).Value) { Numerator = numerator, Denominator = denominator };

    internal static Period Period(string text) => Core.Periods.Period.Parse(text).Value;

    internal static TargetCriterion Criterion(string text) => TargetCriterion.Parse(text).Value;

    internal static Target Target(string criterion, string? from = null, string? to = null, string? due = null, string? unit = null, string? contract = null, TargetBasis basis = TargetBasis.Full, string? scheme = null) => new()
    {
        Indicator = Sickness,
        Criterion = Criterion(criterion),
        From = from is null ? null : Period(from),
        To = to is null ? null : Period(to),
        Due = due is null ? null : Period(due),
        Unit = unit is null ? null : UnitCode.Parse(unit).Value,
        Contract = contract,
        Basis = basis,
        Scheme = scheme is null ? null : RatingScheme.Parse(scheme).Value,
    };

    /// <summary>An organisation of one unit and one indicator.</summary>
    internal static OrganisationPicture Picture(Indicator indicator, IEnumerable<Target> targets, string scheme = "council-5-10") => new(
        new OrganisationSettings { Code = "council", Name = "Council", RatingScheme = RatingScheme.Parse(scheme).Value },
        UnitTree.From([new Unit(Council, "Council", UnitKind.Organisation, null)]).Value,
        [indicator],
        TargetBook.From(targets).Value,
        [],
        []);

    /// <summary>Judges a figure, or its absence in March 2024, by a target and the organisation's scheme.</summary>
    internal static Judgement Judgement(Observation? observation, Target? target, string scheme = "council-5-10", Indicator? indicator = null)
    {
        indicator ??= Indicator();
        return Judge.Of(Picture(indicator, target is null ? [] : [target], scheme), indicator, Council, observation, observation?.Period ?? Period("2024-03"));
    }

    /// <summary>A series of consecutive periods; a blank value is a gap.</summary>
    internal static Series Series(Indicator indicator, string first, params string[] values)
    {
        var start = Core.Periods.Period.Parse(first, null, indicator.Frequency).Value;
        var observations = values
            .Select((value, index) => (value, Period: start.Plus(index)))
            .Where(cell => cell.value.Length > 0)
            .Select(cell => new Observation(Sickness, Council, cell.Period, ObservedValue.Parse(cell.value).Value));
        return Core.TimeSeries.Series.From(indicator, Council, observations).Value;
    }
}
