using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Checks.Standing;

/// <summary>Where the latest figure is red, its commentary must say in words what is being done. A figure alone is not an action, nor is a sentence that nothing is done.</summary>
internal static class RedWithoutAction
{
    internal const string Code = "red-without-action";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var (indicator, cell) in LatestCells.Of(audit))
        {
            var judgement = Judge.Of(audit.Picture, indicator, cell);
            if (judgement.Status != RatingStatus.Red || Explanation.GivesAction(audit.Picture.CommentaryOn(indicator.Code, cell.Unit, cell.Period)?.Doing)) continue;
            yield return Finding.At(
                Code, Severity.Warning, cell, "no action", "what is being done",
                $"{audit.Subject(cell)} is red ({audit.Against(judgement)}), and no action is given.");
        }
    }
}
