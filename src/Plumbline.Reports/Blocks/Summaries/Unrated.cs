using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Why measures are not rated, counted. Every measure without a rating has one reason, so the counts add up.</summary>
internal static class Unrated
{
    /// <summary>The reasons: <c>51 have no target; 6 are not yet due</c>.</summary>
    internal static string Reasons(IEnumerable<ReportLine> lines) => string.Join(
        "; ",
        lines.GroupBy(ReasonOf).OrderBy(static reason => reason.Key).Select(reason => $"{Counted.Digits(reason.Count())} {Words(reason.Key, reason.Count() == 1)}"));

    private static Reason ReasonOf(ReportLine line) => line.Judgement.Status switch
    {
        RatingStatus.Baseline => Reason.Baseline,
        RatingStatus.Contextual => Reason.NoTarget,
        RatingStatus.NotRated when !TargetWords.IsAimed(line.Target) => Reason.NoTarget,
        RatingStatus.NotRated => ReasonOf(line.Judgement.NotRated!.Value),
        // A figure of an earlier period, in a month for which nothing was reported.
        RatingStatus.Red or RatingStatus.Amber or RatingStatus.Green or RatingStatus.Blue => Reason.NoFigure,
    };

    private static Reason ReasonOf(NotRatedReason reason) => reason switch
    {
        NotRatedReason.NoTarget => Reason.NoTarget,
        NotRatedReason.NoPlan => Reason.NoPlan,
        NotRatedReason.DoubtfulPlan => Reason.DoubtfulPlan,
        NotRatedReason.PartOfYear => Reason.PartOfYear,
        NotRatedReason.NotDueYet => Reason.NotDue,
        NotRatedReason.NothingReported or NotRatedReason.DataPending or NotRatedReason.NotAvailable or NotRatedReason.NotApplicable or NotRatedReason.Awaited or NotRatedReason.NoCollection or NotRatedReason.NoRate => Reason.NoFigure,
        NotRatedReason.Suspended or NotRatedReason.Ceased => Reason.Stopped,
        NotRatedReason.Suppressed => Reason.Suppressed,
        NotRatedReason.Incomplete => Reason.Incomplete,
        NotRatedReason.NumberAgainstVerdict or NotRatedReason.VerdictDoesNotCompare => Reason.Unlike,
    };

    private static string Words(Reason reason, bool isOne) => reason switch
    {
        Reason.NoTarget => isOne ? "has no target" : "have no target",
        Reason.Baseline => isOne ? "is measured in order to set a target" : "are measured in order to set a target",
        Reason.NoPlan => isOne ? "has no plan" : "have no plan",
        Reason.DoubtfulPlan => isOne ? "has a doubtful plan" : "have a doubtful plan",
        Reason.PartOfYear => isOne ? "has a target for the year so far alone" : "have a target for the year so far alone",
        Reason.NotDue => isOne ? "is not yet due" : "are not yet due",
        Reason.NoFigure => isOne ? "has no figure" : "have no figure",
        Reason.Suppressed => isOne ? "is suppressed" : "are suppressed",
        Reason.Incomplete => isOne ? "is incomplete" : "are incomplete",
        Reason.Stopped => isOne ? "is suspended or has ceased" : "are suspended or have ceased",
        Reason.Unlike => isOne ? "does not compare with its target" : "do not compare with their targets",
    };

    // In the order of the words.
    private enum Reason
    {
        NoTarget,
        Baseline,
        NoPlan,
        DoubtfulPlan,
        PartOfYear,
        NotDue,
        NoFigure,
        Suppressed,
        Incomplete,
        Stopped,
        Unlike,
    }
}
