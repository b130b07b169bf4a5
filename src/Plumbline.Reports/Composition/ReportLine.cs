using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Readings;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Composition;

/// <summary>One indicator at the end of a report's period: the last column of its dashboard row, or the latest figure on its page.</summary>
public sealed record ReportLine
{
    private Reading? _reading;

    /// <summary>Whether the line is of a page. A dashboard row comes first, because it always is of the report's own period.</summary>
    public required bool IsOfPage { get; init; }

    /// <summary>The indicator's figures and analysis.</summary>
    public required AnalysedIndicator Analysed { get; init; }

    /// <summary>How the figure of the period, or its absence, compares with its target.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>The control chart whose icons the report shows; null for none.</summary>
    public required SeriesChart? Chart { get; init; }

    /// <summary>Why an indicator with a target has no rating, in a word or two; else null.</summary>
    public required string? NotRated { get; init; }

    /// <summary>The observation that is judged; null if there is none.</summary>
    public Observation? Current => Judgement.Observation;

    /// <summary>The target of that observation's period.</summary>
    public Target? Target => Judgement.Target;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Analysed.Indicator;

    /// <summary>The unit.</summary>
    public UnitCode Unit => Analysed.Unit;

    /// <summary>Its rating in words.</summary>
    public RatingWords Words => RatingWords.Of(Judgement);

    /// <summary>Whether it is rated.</summary>
    public bool IsRated => Judgement.IsRated;

    /// <summary>Whether it meets its target.</summary>
    public bool IsMet => Judgement.IsMet;

    /// <summary>Whether it has a target, and no rating.</summary>
    public bool IsUnrated => NotRated is not null && TargetWords.IsAimed(Target);

    /// <summary>What its figures say: every word, list and icon about it is made from this.</summary>
    public Reading Reading => _reading ??= IsOfPage ? Analysed.Reading : Reading.Of(Judgement, Analysed.Change, (Chart ?? (Analysed.Chart is { HasLimits: false } few ? few : null))?.Charted, Analysed.LatestFigure);

    /// <summary>Off target, even within tolerance, or special cause of concern; not on a doubtful figure.</summary>
    public bool NeedsAttention => Reading.Ask is not null;

    /// <summary>Whether it is rated, and not on a doubtful figure: it counts among those that met their target or did not.</summary>
    public bool IsCounted => IsRated && !Reading.IsDoubtful;

    /// <summary>Whether an action is recorded on its figure; "None" and "As above" are none.</summary>
    public bool HasAction => Explanation.GivesAction(Analysed.Commentary?.Doing);
}
