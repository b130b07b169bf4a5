using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>One indicator on a dashboard, as data for its cells.</summary>
internal sealed record DashboardRow
{
    private Reading? _reading;

    /// <summary>The indicator's figures and analysis.</summary>
    internal required AnalysedIndicator Analysed { get; init; }

    /// <summary>One figure for each column.</summary>
    internal required ImmutableArray<DashboardFigure> Figures { get; init; }

    /// <summary>How the row's figure, or its absence, compares with its target. The figure is that of the last column, or of the last complete period if the indicator's periods are longer, or shorter and do not combine.</summary>
    internal required Judgement Judgement { get; init; }

    /// <summary>The rating as printed; null without a rating.</summary>
    internal RatingWords? Rated { get; init; }

    /// <summary>Why there is no rating, in a word or two; null without a target.</summary>
    internal string? NotRated { get; init; }

    /// <summary>Whether the row's name carries the percent sign: every number of the row is printed with one. If one number lacks it, each cell prints its own, so that the difference shows.</summary>
    internal bool PercentInName { get; init; }

    /// <summary>The decimals that its figures are printed with.</summary>
    internal required RowDecimals Decimals { get; init; }

    /// <summary>The reporting state of the indicator at the end of the window.</summary>
    internal ReportingState State { get; init; }

    /// <summary>The cell the row is rated by.</summary>
    internal Observation? Current => Judgement.Observation;

    /// <summary>The target of that cell's period.</summary>
    internal Target? Target => Judgement.Target;

    internal Indicator Indicator => Analysed.Indicator;

    /// <summary>The control chart whose icons the row shows; null if it has too few figures for limits, if the indicator has ceased, or if the row's figure is doubtful: the chart judges those before it.</summary>
    internal SeriesChart? Chart => Current is not { IsDoubtful: true } && Analysed.Chart is { HasLimits: true, Chart.Profile.Icons: true } chart && State != ReportingState.Ceased ? chart : null;

    /// <summary>What its figures say; a chart whose icons the row does not show says nothing.</summary>
    internal Reading Reading => _reading ??= Reading.Of(Judgement, Analysed.Change, Chart?.Charted, Analysed.LatestFigure);

    /// <summary>The rows of a block, in print order.</summary>
    internal static ImmutableArray<DashboardRow> Of(ReportContext context, DashboardBlock block) => context.Once(block, () =>
    {
        var window = DashboardWindow.Ending(context.Period, block.Periods);
        var unit = block.Selection.UnitIn(context.Scope);
        return block.Selection.In(context.Picture).Select(indicator => Of(context, window, indicator, unit)).Where(row => row.IsShown(context.Picture, window)).ToImmutableArray();
    });

    /// <summary>The row of one indicator in one unit, whether or not a dashboard would show it.</summary>
    internal static DashboardRow Of(ReportContext context, DashboardWindow window, Indicator indicator, UnitCode unit)
    {
        var settings = context.Picture.Settings;
        var analysed = context.Analyse(indicator, unit);
        var figures = window.FiguresOf(analysed, context.Picture);
        var own = OwnPeriod.LastWithin(window.Last, indicator, settings.Calendar);
        var current = analysed.IsOfLonger ? figures[^1].Observation : analysed.Series[own];
        var judgement = analysed.IsOfLonger ? Judge.OfLonger(context.Picture, indicator, unit, current, window.Last) : Judge.Of(context.Picture, indicator, unit, current, window.Last);
        var state = context.Picture.Statuses.StateAt(indicator, unit, window.Last);
        var signs = figures.Select(static figure => RowDecimals.NumberOf(figure.Observation?.Value)).OfType<Quantity>().Select(static number => number.Sign).ToHashSet();
        return new DashboardRow
        {
            Analysed = analysed,
            Figures = figures,
            State = state,
            Judgement = judgement,
            Rated = judgement.Status == RatingStatus.NotRated ? null : RatingWords.Of(judgement),
            NotRated = judgement.Status == RatingStatus.NotRated ? NotRatedWords.Of(state, judgement) : null,
            Decimals = RowDecimals.Of(indicator, figures),
            PercentInName = signs.SetEquals([QuantitySign.Percent]),
        };
    }

    /// <summary>
    /// A row with a value in any shown period stays, so a ceased indicator keeps its history. A row without values is shown only
    /// if a figure is expected (the indicator is active or pending at the end of the window) and an earlier figure or a target in force exists.
    /// </summary>
    private bool IsShown(OrganisationPicture picture, DashboardWindow window)
    {
        if (Figures.Any(static figure => figure.Observation is not null)) return true;
        var isExpected = State switch
        {
            ReportingState.Active => picture.Statuses.Expects(Indicator, Analysed.Unit, Indicator.Rhythm is null ? window.Last : OwnPeriod.LastWithin(window.Last, Indicator, picture.Settings.Calendar)),
            ReportingState.Pending => true,
            ReportingState.Suspended or ReportingState.Ceased => false,
        };
        return isExpected && (Analysed.Latest is not null || Target is not null);
    }
}
