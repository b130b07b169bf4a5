using Plumbline.Core.Risks;
using Plumbline.Web.Forms;

namespace Plumbline.Web.RiskForms;

/// <summary>Which reviews are due, of the risks that somebody may review.</summary>
internal static class DueReviews
{
    /// <summary>The open risks whose review is due by the day of the register and which nobody has looked at on that day: the highest score first, then the longest due.</summary>
    internal static IReadOnlyList<RiskStanding> Of(FormVisit form, RiskRegister register) =>
    [
        .. register.Entries.Select(entry => RiskStanding.Of(register, entry))
            .Where(standing => standing.IsOpen && standing.ReviewDue <= register.Day && !IsLookedAt(register, standing.Entry) && RiskInForm.May(form, Operation.KeepRisk, standing.Entry.Risk))
            .OrderByDescending(static standing => standing.Entry.Current?.Score.Value ?? 0)
            .ThenBy(static standing => standing.ReviewDue)
            .ThenBy(static standing => standing.Entry.Risk.Code.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Whether a risk was reviewed, graded or written about on the day of the register.</summary>
    internal static bool IsLookedAt(RiskRegister register, RiskEntry entry) => entry.IsReviewed && entry.LastReview >= register.Day;

    /// <summary>The day on which the review after one of today is due, by the cycle of the level.</summary>
    internal static DateOnly Next(RiskRegister register, RiskEntry entry) =>
        RiskStanding.Of(register, entry with { LastReview = register.Day, IsReviewed = true, NextNamed = null }).ReviewDue;
}
