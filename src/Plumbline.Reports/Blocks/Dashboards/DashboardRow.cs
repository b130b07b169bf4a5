using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>One indicator on a dashboard, before it is drawn.</summary>
internal sealed record DashboardRow
{
    /// <summary>What is known of the indicator.</summary>
    internal required AnalysedIndicator Analysed { get; init; }

    /// <summary>A figure a column.</summary>
    internal required ImmutableArray<DashboardFigure> Figures { get; init; }

    /// <summary>How the row's cell, or its absence, stands against its target: the cell of the last column, or of the last period that is over where the indicator's periods are longer.</summary>
    internal required Judgement Judgement { get; init; }

    /// <summary>The words of the rating; null where there is none.</summary>
    internal RatingWords? Rated { get; init; }

    /// <summary>Why there is none, in a word or two; null where there is no target to be rated by.</summary>
    internal string? NotRated { get; init; }

    /// <summary>The percent sign stands once, with the row's name: where every number of the row is printed with one. A number without it keeps the others' signs in their cells, so that the difference is seen.</summary>
    internal bool PercentInName { get; init; }

    /// <summary>Whether the indicator was being reported at the end of the window.</summary>
    internal ReportingState State { get; init; }

    /// <summary>The cell the row is rated by.</summary>
    internal Observation? Current => Judgement.Observation;

    /// <summary>The target of that cell's period.</summary>
    internal Target? Target => Judgement.Target;

    internal Indicator Indicator => Analysed.Indicator;

    /// <summary>The control chart whose icons the row shows; null where there are too few figures for any, or the row has ceased and says nothing of today.</summary>
    internal SeriesChart? Chart => Analysed.Chart is { HasLimits: true, Chart.Profile.Icons: true } chart && State != ReportingState.Ceased ? chart : null;

    /// <summary>The rows of a block, in the order they stand on paper.</summary>
    internal static ImmutableArray<DashboardRow> Of(ReportContext context, DashboardBlock block) => context.Once(block, () =>
    {
        var window = DashboardWindow.Ending(context.Period, block.Periods);
        var unit = block.Selection.UnitIn(context.Picture);
        return block.Selection.In(context.Picture).Select(indicator => Of(context, window, indicator, unit)).Where(row => row.IsShown(context.Picture, window)).ToImmutableArray();
    });

    private static DashboardRow Of(ReportContext context, DashboardWindow window, Indicator indicator, UnitCode unit)
    {
        var settings = context.Picture.Settings;
        var analysed = context.Analyse(indicator, unit);
        var figures = window.FiguresOf(analysed.Series, settings.Calendar);
        var own = OwnPeriod.LastWithin(window.Last, indicator, settings.Calendar);
        var isShorter = own.First > window.Last.First;
        var current = isShorter ? figures[^1].Observation : analysed.Series[own];
        var judgement = Judge.Of(context.Picture, indicator, unit, current, window.Last);
        var state = indicator.Status.StateAt(window.Last);
        var signs = figures.Select(static figure => figure.Observation?.Value).OfType<ObservedValue.Number>().Select(static number => number.Quantity.Sign).ToHashSet();
        return new DashboardRow
        {
            Analysed = analysed,
            Figures = figures,
            State = state,
            Judgement = judgement,
            Rated = judgement.Status == RatingStatus.NotRated ? null : RatingWords.Of(judgement),
            NotRated = judgement.Status == RatingStatus.NotRated ? NotRatedWords.Of(state, current, judgement.Target) : null,
            PercentInName = signs.SetEquals([QuantitySign.Percent]),
        };
    }

    /// <summary>
    /// A row stays while a shown period has a cell: so a ceased one keeps its history. Without a cell it is shown where a
    /// figure is looked for: active or pending by the end, and known by then, from an earlier figure or a target in force.
    /// </summary>
    private bool IsShown(OrganisationPicture picture, DashboardWindow window)
    {
        if (Figures.Any(static figure => figure.Observation is not null)) return true;
        var isLookedFor = State switch
        {
            ReportingState.Active => Indicator.Status.ExpectsValueIn(window.Last),
            ReportingState.Pending => true,
            ReportingState.Suspended or ReportingState.Ceased => false,
        };
        return isLookedFor && (Analysed.Latest is not null || picture.Targets.For(Indicator.Code, Analysed.Unit, window.Last) is not null);
    }
}
