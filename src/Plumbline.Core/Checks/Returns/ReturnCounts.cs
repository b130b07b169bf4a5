using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.Core.Checks.Returns;

/// <summary>A figure that was given for what is counted from returns must be the one that they make.</summary>
internal static class ReturnCounts
{
    internal const string Code = "return-count";

    // Bands are counted from answers, which are read of the last period alone.
    internal static IEnumerable<Finding> Find(Audit audit) =>
        from form in audit.Returns?.Forms ?? []
        from period in form.Reading.Periods.Select(period => period.Period == form.Scored?.Period ? form.Scored : period)
        where period.IsCounted && ReturnCase.IsJudged(audit, form, period)
        let tally = ReturnTally.Of(period)
        from counting in form.Reading.Form.Counts
        let counted = Count(counting, tally, period == form.Scored && form.Reading.Form.QuestionsFor(period.Period).Any())
        where counted is not null
        let given = audit.Figures.Find(counting.Indicator, audit.Picture.Units.Top.Code, period.Period)
        where given is { Total: null, Amount: { } amount } && Math.Abs(amount - counted.Value) > CheckNumbers.Allowance(given, audit.Picture.Find(counting.Indicator))
        let indicator = audit.Picture.Find(counting.Indicator)
        let right = CheckNumbers.Like(counted.Value, given, indicator, audit.Language)
        select Finding.At(
            Code, given.IsDoubtful ? Severity.Note : Severity.Warning, given, given.Value.Text, right,
            $"{audit.Subject(given)} is given as {given.Value.Text}, but the returns on “{form.Reading.Form.Name}” make {right}: {Why(counting, tally)}.");

    // A percentage is counted as it is printed: of 100.
    private static decimal? Count(FormCounting counting, ReturnTally tally, bool hasScores) => counting.Count switch
    {
        FormCount.Band when !hasScores => null,
        FormCount.Completeness or FormCount.Timeliness => tally.Asked == 0 ? null : 100m * tally.NumberOf(counting) / tally.Asked,
        _ => tally.NumberOf(counting),
    };

    private static string Why(FormCounting counting, ReturnTally tally) => counting.Count == FormCount.Band
        ? FormattableString.Invariant($"of {tally.Responses} complete returns that many score in {counting.Band!.Words}")
        : FormattableString.Invariant($"{tally.Asked} asked, {tally.Responses} complete, {tally.Single} missing for the first time, {tally.Consecutive} for longer");
}
