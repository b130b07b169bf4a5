using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A latest figure that asks for attention has words about it: why it is so, what is being done, or what is expected by a day.</summary>
/// <remarks>
/// Of a red figure <see cref="RedWithoutAction"/> says so, and of one outside its limits <see cref="UnexplainedOutlier"/>; neither is said twice. It is a
/// note, because a figure near its target, or a slow change, is less urgent than those.
/// </remarks>
internal static class WordsSilent
{
    internal const string Code = "words-silent";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        var (signalled, outliers) = (audit.Signalled.Select(static one => one.Cell).ToHashSet(), audit.Outliers.Select(static one => one.Cell).ToHashSet());
        foreach (var (indicator, cell) in LatestCells.Of(audit))
        {
            var commentary = audit.Picture.CommentaryOn(cell.Indicator, cell.Unit, cell.Period);
            if (!string.IsNullOrWhiteSpace(commentary?.Why) || !string.IsNullOrWhiteSpace(commentary?.Doing) || commentary?.Expected is not null || outliers.Contains(cell)) continue;
            var judgement = Judge.Of(audit.Picture, indicator, cell);
            if (judgement.Status == RatingStatus.Red || !(judgement is { IsRated: true, IsMet: false } || signalled.Contains(cell))) continue;
            if (FigureReading.Of(audit, indicator, cell) is not { Ask: not null } reading) continue;
            var has = string.IsNullOrWhiteSpace(commentary?.Note) ? "nothing is said of it" : "only a note is given on it";
            yield return Finding.At(
                Code, Severity.Note, cell, string.IsNullOrWhiteSpace(commentary?.Note) ? "no words" : "only a note", "why it is so, or what is being done",
                $"{audit.Subject(cell)}, {cell.Value.Text}, {What(audit, reading)}, and {has}.");
        }
    }

    private static string What(Audit audit, Reading reading) =>
        reading.IsConcern ? "has changed for the worse"
        : AgainstWords.Of(reading.Judgement, audit.Language) is { } against ? $"is {against.InSentence}"
        : "is off target";
}
