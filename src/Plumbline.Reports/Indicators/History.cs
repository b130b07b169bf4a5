using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.History;

namespace Plumbline.Reports.Indicators;

/// <summary>The history of an indicator as a chart draws it: from its first number, a point for each period, with the target then in force.</summary>
/// <param name="Indicator">What is charted.</param>
/// <param name="Periods">The period of each point, without gaps but for periods in which no figure is due.</param>
/// <param name="Points">The points.</param>
/// <param name="Observations">The observation of each point, or null.</param>
/// <param name="Format">How its numbers are printed.</param>
public sealed record History(Indicator Indicator, ImmutableArray<Period> Periods, ImmutableArray<HistoryPoint> Points, ImmutableArray<Observation?> Observations, ValueFormat Format)
{
    /// <summary>The history up to a period; null if it has no number.</summary>
    public static History? Of(OrganisationPicture picture, AnalysedIndicator analysed, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(analysed);
        ArgumentNullException.ThrowIfNull(period);
        var read = analysed.Figures.Observations.Where(observation => observation.Amount is not null && observation.Period.Last <= period.Last).ToList();
        if (read.Count == 0) return null;
        var periods = ImmutableArray.CreateBuilder<Period>();
        for (var at = read[0].Period; at <= read[^1].Period; at = at.Next)
        {
            if (analysed.Figures[at]?.Amount is not null || at.Frequency != analysed.Indicator.Frequency || analysed.Indicator.Rhythm?.IsDue(at) != false) periods.Add(at);
        }

        var observations = periods.Select(at => analysed.Figures[at]).ToImmutableArray();
        var decimals = analysed.Indicator.Decimals ?? Math.Min(4, read.Max(static observation => observation.Value.DecimalsOfAmount));
        return new History(
            analysed.Indicator,
            periods.ToImmutable(),
            [.. periods.Zip(observations, (at, observation) => new HistoryPoint((double?)observation?.Amount, (double?)TargetLine.At(picture, analysed.Series, at, observation), observation?.IsProvisional ?? false, observation?.IsDoubtful ?? false))],
            observations,
            ValueFormat.Of(analysed.Indicator.Measure, picture.Settings.Language, decimals));
    }

    /// <summary>The text of a chart of this history.</summary>
    public ChartText TextIn(CultureInfo culture) => new()
    {
        Title = Indicator.Name,
        Format = Format,
        Axis = TimeAxis.Of(Periods, culture),
        Sources = [.. Observations.Select(static observation => observation is null ? null : FigureSource.Of(observation))],
        Missing = [.. Observations.Select(observation => ValueText.WithoutAmount(observation, culture))],
    };
}
