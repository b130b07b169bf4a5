using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Standing;

/// <summary>Words copied from the period before, but for numbers, the names of months, and dates: a warning where the figure, its rating or its signal is another, a note where nothing is.</summary>
internal static class WordsUnchanged
{
    internal const string Code = "words-unchanged";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var commentary in audit.Picture.Commentaries.Where(commentary => audit.Includes(commentary.Period)))
        {
            if (audit.Picture.Find(commentary.Indicator) is not { } indicator || audit.Figures.Find(commentary.Indicator, commentary.Unit, commentary.Period) is not { } cell) continue;
            // The figure before, however long ago: some are not reported in every period.
            var before = audit.Figures.Of(cell.Indicator, cell.Unit).LastOrDefault(other => other.Period.Frequency == cell.Period.Frequency && other.Period < cell.Period);
            if (before is null || audit.Picture.CommentaryOn(cell.Indicator, cell.Unit, before.Period) is not { } earlier || !AreSame(commentary, earlier)) continue;
            var changed = Changed(audit, indicator, before, cell);
            yield return Finding.At(
                Code, changed is null ? Severity.Note : Severity.Warning, cell, $"the words of {audit.Words(before.Period)}", $"words on {audit.Words(cell.Period)}",
                $"The commentary on {audit.Subject(cell)} is word for word that of {audit.Words(before.Period)}, but for numbers and dates{(changed is null ? "; nothing else has changed either" : $", though {changed}")}.",
                before);
        }
    }

    // What is being done may be the same for months, so a new word in either part shows that somebody looked.
    private static bool AreSame(Commentary now, Commentary before) =>
        Texts(now) is { Length: > 0 } words && SameWords.Are(words, Texts(before));

    private static string Texts(Commentary commentary) => string.Join("\n\n", new[] { commentary.Why, commentary.Doing }.Where(static words => !string.IsNullOrWhiteSpace(words)));

    private static string? Changed(Audit audit, Indicator indicator, Observation before, Observation cell)
    {
        if (!IsSame(before.Value, cell.Value)) return $"the figure was {before.Value.Text} and is {cell.Value.Text}";
        var (was, now) = (Judge.Of(audit.Picture, indicator, before).Status, Judge.Of(audit.Picture, indicator, cell).Status);
        if (was != now) return $"the rating was {Names<RatingStatus>.Of(was)} and is {Names<RatingStatus>.Of(now)}";
        return cell.Amount is not null && FigureReading.Of(audit, indicator, before).Variation != FigureReading.Of(audit, indicator, cell).Variation ? "the control chart says something else" : null;
    }

    // 95% and 95.0% are one figure; 3/5 and 6/10 are two.
    private static bool IsSame(ObservedValue before, ObservedValue now) =>
        (before, now) is (ObservedValue.Number { Quantity: var was }, ObservedValue.Number { Quantity: var value }) ? was.Amount == value.Amount && was.Sign == value.Sign : before.Text == now.Text;
}
