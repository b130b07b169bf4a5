using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>A risk must be looked at within the cycle of its level, and what is said of its score must be recorded.</summary>
internal static class RiskReviews
{
    internal const string Overdue = "risk-review-overdue";
    internal const string Never = "risk-never-reviewed";
    internal const string NoProgress = "risk-no-progress";
    internal const string PreviousScore = "risk-previous-score";
    internal const string Unearned = "risk-unearned";

    internal static IEnumerable<Finding> FindOverdue(RiskCase risk)
    {
        if (risk.Standing.ReviewDue >= risk.Lapses) yield break;
        var (due, last) = (risk.Standing.ReviewDue, risk.Entry.LastReview);
        var why = risk.Entry.NextNamed is not null ? "the last review named that day"
            : $"{(risk.Standing.Level is { } level ? $"a risk whose level is {level.Name}" : "a risk without a grading")} is reviewed every {(risk.Standing.CycleMonths == 1 ? "month" : Months(risk.Standing.CycleMonths))}";
        yield return risk.Found(
            Overdue, Severity.Warning, $"last looked at on {risk.Words(last)}", $"a review by {risk.Words(due)}",
            $"was due for review by {risk.Words(due)}: {why}, and it was last looked at on {risk.Words(last)}",
            $"last review {RiskCase.Stated(last)}", $"due {RiskCase.Stated(due)}");
    }

    internal static IEnumerable<Finding> FindNever(RiskCase risk)
    {
        if (!risk.Standing.IsNeverReviewed) yield break;
        yield return risk.Found(
            Never, Severity.Note, "nothing", "a review, a current grading or a note",
            $"has not been looked at since it was recorded on {risk.Words(risk.Risk.Recorded)}", $"recorded {RiskCase.Stated(risk.Risk.Recorded)}");
    }

    internal static IEnumerable<Finding> FindNoProgress(RiskCase risk)
    {
        var last = risk.File.Notes.Select(static note => DateOnly.FromDateTime(note.At)).Where(day => day <= risk.Today).Select(static day => (DateOnly?)day).Max();
        var since = last ?? risk.Risk.Recorded;
        if (since.AddMonths(risk.Standing.CycleMonths) >= risk.Lapses) yield break;
        yield return risk.Found(
            NoProgress, Severity.Note, last is null ? "no note" : $"the last note of {risk.Words(since)}", $"a note within {Months(risk.Standing.CycleMonths)}",
            last is null
                ? $"has no note on its progress, though it was recorded on {risk.Words(since)}"
                : $"has had no note on its progress since {risk.Words(since)}, for more than {Months(risk.Standing.CycleMonths)}",
            $"last note {(last is { } day ? RiskCase.Stated(day) : "none")}");
    }

    // The former score is held where a current grading was decided before the day of the note, and another one is there.
    internal static IEnumerable<Finding> FindPreviousScore(RiskCase risk)
    {
        var current = risk.Decided.Where(static one => one.Stage == GradingStage.Current).ToList();
        var said = risk.File.Notes.Select(note => (Note: note, Day: DateOnly.FromDateTime(note.At), Words: SaidMovement.In(note.Text)))
            .Where(one => one.Words is not null && one.Day <= risk.Today && !(current.Count > 1 && current.Any(grading => grading.Date < one.Day)))
            .OrderByDescending(static one => one.Note.At).ToList();
        if (said.Count == 0) yield break;
        var (latest, on, words) = said[0];
        yield return risk.Found(
            PreviousScore, Severity.Warning, $"“{words}”", "the score before it",
            $"has a note of {risk.Words(on)} that says “{words}”, but no current grading before it is recorded",
            [.. said.Select(static one => $"note {RiskCase.Stated(one.Day)} {one.Note.By}: {one.Words}"), .. current.Select(RiskCase.Stated)]);
    }

    // Scores of two matrices do not compare.
    internal static IEnumerable<Finding> FindUnearned(RiskCase risk)
    {
        if (risk.Entry is not { Current: { } current, CurrentBefore: { } before } || current.Score.Value >= before.Score.Value) yield break;
        var scheme = risk.Records.Register.Scheme;
        if (!ReferenceEquals(scheme.On(before.Date), scheme.On(current.Date))) yield break;
        if (RiskEvidence.IsEarned(risk.File, risk.Records.Actions, risk.Records.ControlDays[risk.Risk.Code], before.Date, current.Date)) yield break;
        var (was, now) = (RiskCase.Number(before.Score.Value), RiskCase.Number(current.Score.Value));
        yield return risk.Found(
            Unearned, Severity.Warning, $"{was} to {now}", "a control, an action or an assurance in between",
            $"was lowered from {was} on {risk.Words(before.Date)} to {now} on {risk.Words(current.Date)}, but no control was put in place, no action done and no positive assurance given in between",
            RiskCase.Stated(before), RiskCase.Stated(current));
    }

    private static string Months(int months) => Counted.Of(months, "month");
}
