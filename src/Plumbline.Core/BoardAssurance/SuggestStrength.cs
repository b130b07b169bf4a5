using System.Globalization;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance;

/// <summary>Suggests how strongly its controls hold a risk: part A of the framework.</summary>
/// <remarks>Low where no control is in place, or no assurance of any line is in date; else medium where a control has a gap or the review is overdue; else strong.</remarks>
public static class SuggestStrength
{
    private const int MostNamed = 3;

    /// <summary>The strength on the day of a register, with the reasons.</summary>
    /// <param name="file">The risk with its controls and assurances.</param>
    /// <param name="register">The register.</param>
    public static RiskStrength Of(RiskFile file, RiskRegister register)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(register);
        var inPlace = file.Controls.Where(static control => !control.IsPlanned).ToList();
        var inDate = file.Assurances.Where(one => one.IsInDate(register.Day)).ToList();
        List<string> low = [];
        if (inPlace.Count == 0) low.Add(file.Controls.Count == 0 ? "no control is recorded" : "no control is in place: every one is planned");
        if (inDate.Count == 0) low.Add(LapsedWords(file, register.Day));
        if (low.Count > 0) return new RiskStrength(file, ControlStrength.Low, low);

        List<string> medium = [];
        var gaps = file.Controls.Where(static control => control.Gap is not null).Select(static control => control.Code.ToString()).ToList();
        if (gaps.Count > 0) medium.Add($"{(gaps.Count == 1 ? "the control" : "the controls")} {Counted.List(gaps, MostNamed)} {(gaps.Count == 1 ? "has a gap" : "have gaps")}");
        var standing = RiskStanding.Of(register, file.Entry);
        if (standing.IsReviewOverdue) medium.Add($"the review was due on {Day(standing.ReviewDue)}");
        if (medium.Count > 0) return new RiskStrength(file, ControlStrength.Medium, medium);

        var latest = inDate.MaxBy(static one => one.Date)!;
        return new RiskStrength(file, ControlStrength.Strong,
        [
            $"{Counted.Of(inPlace.Count, "control")} {(inPlace.Count == 1 ? "is in place, without a gap" : "are in place, none with a gap")}",
            $"the latest assurance that is in date is of {Day(latest.Date)}",
            $"the next review is due on {Day(standing.ReviewDue)}",
        ]);
    }

    private static string LapsedWords(RiskFile file, DateOnly day)
    {
        var given = file.Assurances.Where(one => one.Date <= day).ToList();
        return given.Count == 0 ? "no assurance of any line is recorded" : $"no assurance of any line is in date: the last one ended on {Day(given.Max(static one => one.ValidUntil)!.Value)}";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
