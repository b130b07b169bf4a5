using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Checks.Standing;

/// <summary>Where the latest figure is red, its commentary says what is being done: in words, not with a figure, and not that nothing is.</summary>
internal static class RedWithoutAction
{
    internal const string Code = "red-without-action";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var (indicator, cell) in LatestCells.Of(audit))
        {
            var target = audit.Picture.Targets.For(indicator.Code, cell.Unit, cell.Period);
            var rating = RateObservation.Rate(indicator, cell, target, audit.Picture.Settings.RatingScheme, audit.Language);
            if (rating.Status != RatingStatus.Red || Explanation.GivesAction(audit.Picture.CommentaryOn(indicator.Code, cell.Unit, cell.Period)?.Actions)) continue;
            yield return Finding.At(
                Code, Severity.Warning, cell, "no action", "what is being done",
                $"{audit.Subject(cell)} is red ({rating.Reason}), and no action is given.");
        }
    }
}
