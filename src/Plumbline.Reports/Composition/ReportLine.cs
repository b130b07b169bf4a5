using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Composition;

/// <summary>One indicator as a report leaves it at the end of its period: the cell of its dashboard's last column, or the latest on its page.</summary>
internal sealed record ReportLine
{
    /// <summary>Whether it is of a page; else of a row, which comes first, as it speaks of the report's own period.</summary>
    internal required bool IsOfPage { get; init; }

    /// <summary>What is known of the indicator.</summary>
    internal required AnalysedIndicator Analysed { get; init; }

    /// <summary>How the cell of the period, or its absence, stands against its target.</summary>
    internal required Judgement Judgement { get; init; }

    /// <summary>The control chart whose icons the report shows; null for none.</summary>
    internal required SeriesChart? Chart { get; init; }

    /// <summary>Why there is no rating though there is a target, in a word or two; null where that is not so.</summary>
    internal required string? NotRated { get; init; }

    /// <summary>How the number before stood against the target of its own day; null where it was not rated.</summary>
    internal required Judgement? Before { get; init; }

    /// <summary>The cell it is judged by; null where there is none.</summary>
    internal Observation? Current => Judgement.Observation;

    /// <summary>The target of that cell's period.</summary>
    internal Target? Target => Judgement.Target;

    internal Indicator Indicator => Analysed.Indicator;

    internal UnitCode Unit => Analysed.Unit;

    internal RatingWords Words => RatingWords.Of(Judgement);

    internal bool IsRated => Judgement.IsRated;

    internal bool IsMet => Judgement.IsMet;

    /// <summary>Of a special cause, for the worse.</summary>
    internal bool IsConcern => Chart?.Chart.Variation is Variation.ConcernHigh or Variation.ConcernLow;

    /// <summary>Of a special cause, for the better.</summary>
    internal bool IsImprovement => Chart?.Chart.Variation is Variation.ImprovementHigh or Variation.ImprovementLow;

    /// <summary>The process as it is cannot reach the target.</summary>
    internal bool Fails => Chart?.Chart.Assurance == Assurance.Fail;

    /// <summary>Off target, even within what is tolerated, or of concern by its chart.</summary>
    internal bool NeedsAttention => (IsRated && !IsMet) || IsConcern;

    /// <summary>It was off target before and is on target now.</summary>
    internal bool CameOn => IsRated && IsMet && Before is { IsMet: false };

    /// <summary>It was on target before and is off target now.</summary>
    internal bool WentOff => IsRated && !IsMet && Before is { IsMet: true };

    /// <summary>How far from its target, as a share of it: 0 where met exactly, negative where worse; 0 where that cannot be said.</summary>
    internal decimal Distance => Judgement.Distance?.Share ?? 0;
}
