using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks;

/// <summary>Makes the lines of a register from what is recorded.</summary>
public static class RiskEntries
{
    /// <summary>The line of a risk on a day. What is dated later does not count.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="day">The day.</param>
    /// <param name="gradings">Its gradings: of each stage at least the latest up to the day, of the current stage the one before too.</param>
    /// <param name="reviews">Its reviews: at least the latest up to the day.</param>
    /// <param name="notes">The days of its notes: at least the latest up to the day.</param>
    public static RiskEntry Of(Risk risk, DateOnly day, IReadOnlyCollection<Grading> gradings, IReadOnlyCollection<RiskReview> reviews, IEnumerable<DateOnly> notes)
    {
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(gradings);
        ArgumentNullException.ThrowIfNull(reviews);
        ArgumentNullException.ThrowIfNull(notes);
        var current = Of(GradingStage.Current).ToList();
        var review = reviews.Where(one => one.Date <= day).MaxBy(static one => one.Date);
        List<(DateOnly Day, RiskLook By)> looked = [.. notes.Where(noted => noted <= day).Select(static noted => (noted, RiskLook.Note)), .. current.Select(static one => (one.Date, RiskLook.Grading))];
        if (review is not null) looked.Add((review.Date, RiskLook.Review));
        var (last, by) = looked.Count > 0 ? looked.Max() : (risk.Recorded, default);
        return new RiskEntry(risk, last, last > risk.Recorded)
        {
            LookedBy = last > risk.Recorded ? by : null,
            Initial = Of(GradingStage.Initial).FirstOrDefault(),
            Current = current.FirstOrDefault(),
            CurrentBefore = current.ElementAtOrDefault(1),
            Target = Of(GradingStage.Target).FirstOrDefault(),
            NextNamed = review?.Next,
        };

        IEnumerable<Grading> Of(GradingStage stage) => gradings.Where(one => one.Stage == stage && one.Date <= day).OrderByDescending(static one => one.Date);
    }
}
