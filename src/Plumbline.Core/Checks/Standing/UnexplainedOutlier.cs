using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>The commentary must say what caused an outlier among the latest figures. The number alone is not a reason, nor is a sentence that calls the figure ordinary.</summary>
internal static class UnexplainedOutlier
{
    internal const string Code = "outlier";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var outlier in audit.Outliers)
        {
            var cell = outlier.Cell;
            var commentary = audit.Picture.CommentaryOn(cell.Indicator, cell.Unit, cell.Period);
            if (commentary is not null && Explains(audit, cell, commentary)) continue;
            var limit = CheckNumbers.Like(outlier.Limit, cell, audit.Picture.Find(cell.Indicator), audit.Language, decimals: Math.Max(1, cell.Value.Decimals));
            var side = outlier.IsHigh ? $"above its upper limit of {limit}" : $"below its lower limit of {limit}";
            yield return Finding.At(
                Code, Severity.Warning, cell, "not explained", $"why it is {cell.Value.Text}",
                $"{audit.Subject(cell)}, {cell.Value.Text}, is {side}, and {(string.IsNullOrWhiteSpace(commentary?.Why) ? "there is no commentary on it" : "its commentary does not say why")}.");
        }
    }

    private static bool Explains(Audit audit, Observation cell, Commentary commentary) =>
        Explanation.GivesCause(commentary.Why) && audit.Picture.Find(cell.Indicator) is { } indicator && !ProseNumber.In(audit, indicator, cell, commentary).Any();
}
