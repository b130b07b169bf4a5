using Plumbline.Core.Criteria;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Frameworks;

/// <summary>One thing in which two versions of a framework differ.</summary>
/// <param name="Criterion">The code of the criterion, of a line its first; null where it is of the whole framework.</param>
/// <param name="Label">What differs: <c>Criterion well-led-r2</c>.</param>
/// <param name="Words">What it is and was, as the rest of a sentence without a full stop.</param>
public sealed record FrameworkDifference(string? Criterion, string Label, string Words);

/// <summary>In what two versions of a framework differ: levels, span, lines and criteria, each from what to what.</summary>
public static class FrameworkDifferences
{
    /// <summary>The differences, in the order of the later version; what is gone comes last.</summary>
    /// <param name="was">The earlier version.</param>
    /// <param name="now">The later one.</param>
    /// <param name="words">What must hold, in words.</param>
    /// <param name="isRead">The lines that count; null for all.</param>
    public static IReadOnlyList<FrameworkDifference> Between(FrameworkVersion was, FrameworkVersion now, Func<Criterion, string> words, Func<AssuranceLine, bool>? isRead = null)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(words);
        var (before, after) = (Lines(was), Lines(now));
        var (old, current) = (Criteria(before), Criteria(after));
        return
        [
            .. Whole(was, now),
            .. after.Where(line => before.Any(one => one.Code == line.Code)).SelectMany(line => OfLine(before.First(one => one.Code == line.Code), line)),
            .. current.SelectMany(one => OfCriterion(old.Find(other => other.Criterion.Code == one.Criterion.Code), one, words)),
            .. old.Where(one => !current.Exists(other => other.Criterion.Code == one.Criterion.Code)).Select(one => new FrameworkDifference(one.Criterion.Code, Label(one.Criterion), $"taken out; it was {one.Criterion.Level.Words} where {words(one.Criterion.When)}")),
        ];

        List<AssuranceLine> Lines(FrameworkVersion version) => [.. version.Lines.Where(line => isRead is null || isRead(line))];
        static List<(AssuranceLine Line, FrameworkCriterion Criterion)> Criteria(List<AssuranceLine> lines) => [.. lines.SelectMany(static line => line.Criteria.Select(one => (line, one)))];
    }

    private static IEnumerable<FrameworkDifference> Whole(FrameworkVersion was, FrameworkVersion now)
    {
        if (!was.Levels.SequenceEqual(now.Levels)) yield return new FrameworkDifference(null, "Levels of assurance", $"{LevelsOf(now)} now; {LevelsOf(was)} before");
        if (was.SpanMonths != now.SpanMonths) yield return new FrameworkDifference(null, "Span of assurance", $"a domain is now judged on {Counted.Of(now.SpanMonths, "month")}, and was on {Counted.Of(was.SpanMonths, "month")}");

        static string LevelsOf(FrameworkVersion version) => Counted.List([.. version.Levels.Select(static level => level.Words)]);
    }

    private static IEnumerable<FrameworkDifference> OfLine(AssuranceLine was, AssuranceLine now)
    {
        List<string> parts = [];
        if (was.Domain != now.Domain) parts.Add($"it is now of the domain {now.Domain.Replace('-', ' ')}, and was of {was.Domain.Replace('-', ' ')}");
        if (was.Takes != now.Takes) parts.Add($"the {Names<LineRule>.Of(now.Takes)} of its levels now counts, and the {Names<LineRule>.Of(was.Takes)} did");
        if (was.Otherwise?.Code != now.Otherwise?.Code) parts.Add($"where no criterion holds, the level is now {now.Otherwise?.Words ?? "none"}, and was {was.Otherwise?.Words ?? "none"}");
        if (!was.Objectives.SequenceEqual(now.Objectives)) parts.Add($"{Answering(now)} now, and {Answering(was)} before");
        if (parts.Count > 0) yield return new FrameworkDifference(now.Criteria[0].Code, $"Line {now.Name}", string.Join("; ", parts));

        static string Answering(AssuranceLine line) => line.Objectives.Count == 0 ? "all objectives of its domain answer for it" : $"{Counted.Noun(line.Objectives.Count, "objective")} {Counted.List([.. line.Objectives.Select(static one => one.ToString())])} {(line.Objectives.Count == 1 ? "answers" : "answer")} for it";
    }

    private static IEnumerable<FrameworkDifference> OfCriterion((AssuranceLine Line, FrameworkCriterion Criterion) was, (AssuranceLine Line, FrameworkCriterion Criterion) now, Func<Criterion, string> words)
    {
        if (was.Criterion is not { } old)
        {
            yield return new FrameworkDifference(now.Criterion.Code, Label(now.Criterion), $"new: {now.Criterion.Level.Words} where {words(now.Criterion.When)}");
            yield break;
        }

        List<string> parts = [];
        if (was.Line.Code != now.Line.Code) parts.Add($"it is now in the line {now.Line.Name}, and was in {was.Line.Name}");
        if (old.Level.Code != now.Criterion.Level.Code) parts.Add($"it is now for {now.Criterion.Level.Words}, and was for {old.Level.Words}");
        if (old.When.ToString() != now.Criterion.When.ToString()) parts.Add($"what must hold is now “{words(now.Criterion.When)}”, and was “{words(old.When)}”");
        if (old.Text != now.Criterion.Text) parts.Add($"it now reads “{now.Criterion.Text}”, and read “{old.Text}”");
        if (parts.Count > 0) yield return new FrameworkDifference(now.Criterion.Code, Label(now.Criterion), string.Join("; ", parts));
    }

    private static string Label(FrameworkCriterion criterion) => $"Criterion {criterion.Code}";
}
