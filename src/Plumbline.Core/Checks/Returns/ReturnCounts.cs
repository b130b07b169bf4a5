using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.Core.Checks.Returns;

/// <summary>A figure that was given for what is counted from returns must be the one that they make.</summary>
internal static class ReturnCounts
{
    internal const string Code = "return-count";

    // Bands are counted from answers, which are read of the last period alone.
    internal static IEnumerable<Finding> Find(Audit audit) =>
        from form in audit.Returns?.Forms ?? []
        from period in form.Reading.Periods.Select(period => period.Period == form.Scored?.Period ? form.Scored : period)
        where period.IsCounted && period.IsDue && ReturnCase.IsJudged(audit, form, period)
        from counting in form.Reading.Form.Counts
        let counted = Count(counting, period, period == form.Scored)
        where counted is not null
        let given = audit.Figures.Find(counting.Indicator, audit.Picture.Units.Top.Code, period.Period)
        where given is { Total: null, Amount: { } amount } && Math.Abs(amount - counted.Value) > CheckNumbers.Allowance(given, audit.Picture.Find(counting.Indicator))
        let indicator = audit.Picture.Find(counting.Indicator)
        let right = CheckNumbers.Like(counted.Value, given, indicator, audit.Language)
        select Finding.At(
            Code, given.IsDoubtful ? Severity.Note : Severity.Warning, given, given.Value.Text, right,
            $"{audit.Subject(given)} is given as {given.Value.Text}, but the returns on “{form.Reading.Form.Name}” make {right}: {Why(counting, period)}.");

    // A percentage is counted as it is printed: of 100.
    private static decimal? Count(FormCounting counting, FormPeriod period, bool hasScores)
    {
        var owed = period.Count(static line => line.IsOwed);
        return counting.Count switch
        {
            FormCount.Asked => owed,
            FormCount.Responses => period.Count(static line => line.IsResponse),
            FormCount.Single => period.Count(static line => line.NonResponse == NonResponse.Single),
            FormCount.Consecutive => period.Count(static line => line.NonResponse == NonResponse.Consecutive),
            FormCount.Late => period.Count(static line => line.Standing == ReturnStanding.Late),
            FormCount.Waived => period.Count(static line => line.Standing == ReturnStanding.Waived),
            FormCount.NotApplicable => period.Count(static line => line.Standing == ReturnStanding.NotApplicable),
            FormCount.Completeness => owed == 0 ? null : 100m * period.Count(static line => line.IsResponse) / owed,
            FormCount.Timeliness => owed == 0 ? null : 100m * period.Count(static line => line.Standing == ReturnStanding.InTime) / owed,
            FormCount.Band => hasScores ? period.Count(line => line.Band == counting.Band) : null,
        };
    }

    private static string Why(FormCounting counting, FormPeriod period)
    {
        var (owed, responses) = (period.Count(static line => line.IsOwed), period.Count(static line => line.IsResponse));
        return counting.Count == FormCount.Band
            ? FormattableString.Invariant($"of {responses} complete returns that many score in {counting.Band!.Name}")
            : FormattableString.Invariant($"{owed} asked, {responses} complete, {period.Count(static line => line.NonResponse == NonResponse.Single)} missing once and {period.Count(static line => line.NonResponse == NonResponse.Consecutive)} again");
    }
}
