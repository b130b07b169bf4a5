using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Analysis;

/// <summary>Builds the request for an indicator's control chart from the organisation's settings: profile, rebases, baseline, exclusions, targets.</summary>
internal static class ChartRequest
{
    internal static ControlChartRequest Of(OrganisationPicture picture, Series series, IReadOnlyList<ChartedPoint> points)
    {
        var indicator = series.Indicator;
        return new ControlChartRequest
        {
            Points = [.. points.Select(point => Input(picture, series, point))],
            Kind = indicator.Chart,
            Profile = ProfileOf(picture.Settings.Spc, indicator.Code),
            Measure = MeasureOf(indicator.Measure),
            Frequency = points[0].At.Frequency,
            Direction = DirectionOf(indicator.Polarity),
            IsTargetStrict = TargetLine.CriterionAt(picture, series, OwnPeriod.Of(points[^1].At, indicator, picture.Settings.Calendar)) is { IsStrict: true },
            Rebases = SpcSpan.Rebases(picture, indicator, series.Unit, points),
            Baseline = SpcSpan.Baseline(picture, indicator, series.Unit, points),
            KnownChanges = SpcSpan.Changes(picture, indicator, series.Unit, points),
            Bounds = ChartScale.BoundsOf(indicator),
        };
    }

    private static ChartInput Input(OrganisationPicture picture, Series series, ChartedPoint point) => new(point.Label, point.Value)
    {
        Denominator = point.Denominator,
        Unjudged = point.Unjudged,
        IsDoubtful = point.IsDoubtful,
        Target = (double?)TargetLine.At(picture, series, OwnPeriod.Of(point.At, series.Indicator, picture.Settings.Calendar)) / ChartScale.FactorOf(series.Indicator),
        Excluded = SpcSpan.Excluded(picture, series.Indicator, series.Unit, point.At) is not null,
    };

    private static SpcProfile ProfileOf(SpcSettings settings, IndicatorCode indicator)
    {
        var name = settings.ProfileOf(indicator);
        var profile = SpcProfiles.Find(name)
            ?? throw new InvalidOperationException($"found the SPC profile “{name}”; expected one of {string.Join(", ", SpcProfiles.All.Select(static known => known.Name))}");
        return settings.MinimumOf(indicator) is { } minimum ? profile with { MinimumPoints = minimum } : profile;
    }

    private static ChartedMeasure MeasureOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => ChartedMeasure.Count,
        MeasureKind.Percentage => ChartedMeasure.Percentage,
        MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Rate or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score or MeasureKind.Verdict => ChartedMeasure.Other,
    };

    private static ImprovementDirection DirectionOf(Polarity polarity) => polarity switch
    {
        Polarity.Higher => ImprovementDirection.Increase,
        Polarity.Lower => ImprovementDirection.Decrease,
        Polarity.Neither => ImprovementDirection.Neutral,
    };
}
