using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Why a row has no rating, in a word or two; null without a target.</summary>
internal static class NotRatedWords
{
    internal static string? Of(ReportingState state, Judgement judgement)
    {
        var (current, target) = (judgement.Observation, judgement.Target);
        if (state != ReportingState.Active && current?.Amount is null) return Of(state);
        if (!TargetWords.IsAimed(target)) return null;
        if (current is null) return Of(state);
        if (current.Value is ObservedValue.Missing missing) return Counted.Sentence(MissingWords.Of(missing.Status));
        if (judgement.NotRated == NotRatedReason.Incomplete) return "Incomplete";
        if (judgement.NotRated == NotRatedReason.NoPlan) return "No plan";
        if (judgement.NotRated == NotRatedReason.DoubtfulPlan) return "Doubtful plan";
        if (judgement.NotRated == NotRatedReason.PartOfYear) return "Part of the year";
        return target!.IsDueAfter(current.Period) ? "Not yet due" : current.Amount is null && current.Denominator == 0 ? "No rate" : "Not rated";
    }

    /// <summary>How many more have a target and no rating, in a sentence that says how many are on target; empty where none has.</summary>
    internal static string More(int count) => count switch { 0 => "", 1 => "; 1 more has a target and no rating", _ => FormattableString.Invariant($"; {count} more have a target and no rating") };

    private static string Of(ReportingState state) => state switch
    {
        ReportingState.Active => "No figure",
        ReportingState.Pending => "Data pending",
        ReportingState.Suspended => "Suspended",
        ReportingState.Ceased => "Ceased",
    };
}
