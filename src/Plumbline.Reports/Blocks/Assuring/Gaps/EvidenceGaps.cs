using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>A figure, target, limit or plan that is missing. Answers are told with their questions.</summary>
/// <param name="What">What is missing, in words.</param>
/// <param name="Open">The domains that it could change, each with its objective; empty where it would change none.</param>
/// <param name="Lines">The lines that miss it.</param>
internal sealed record EvidenceGap(string What, IReadOnlyList<Challenge> Open, IReadOnlyList<AssuranceLine> Lines);

/// <summary>The figures, targets and the like that are missing: those that could change a level, and those that would not.</summary>
internal static class EvidenceGaps
{
    // An organisation that has only begun misses very much.
    private const int Most = 40;

    internal static IReadOnlyList<EvidenceGap> In(AssuranceReading reading, FrameworkVersion version)
    {
        var missing = Challenges.Domains(reading).SelectMany(one => WhatDecides.Missing(version, one.Domain.Suggestion).Where(static thing => !thing.IsAnswer).Select(thing => (Domain: one, Thing: thing)));
        return
        [
            .. missing.GroupBy(static pair => pair.Thing.Words, StringComparer.Ordinal).Select(static gap => new EvidenceGap(
                gap.Key,
                [.. gap.Where(static pair => pair.Thing.WouldDecide).Select(static pair => pair.Domain).Distinct()],
                [.. gap.SelectMany(static pair => pair.Thing.Lines).Select(static line => line.Line).Distinct()])),
        ];
    }

    internal static IEnumerable<Element> Deciding(ReportContext context, AssuranceReading reading, IReadOnlyList<EvidenceGap> gaps, Anchor anchor) =>
        Table([.. gaps.Where(static one => one.Open.Count > 0)], "Missing figures and targets", "Could change", one => new Cell(GapLinks.ToDomains(context, reading, one.Open)), new Anchor($"{anchor}-evidence"));

    internal static IEnumerable<Element> Others(IReadOnlyList<EvidenceGap> gaps, Anchor anchor) =>
        Table([.. gaps.Where(static one => one.Open.Count == 0)], "Missing figures and targets that would change no level", "Line", static one => Counted.List([.. one.Lines.Select(static line => line.Name)]), new Anchor($"{anchor}-evidence-other"));

    private static IEnumerable<Element> Table(IReadOnlyList<EvidenceGap> gaps, string heading, string last, Func<EvidenceGap, Cell> lastOf, Anchor anchor)
    {
        if (gaps.Count == 0) yield break;
        yield return new Heading(2, heading, anchor);
        yield return new Table(
            heading,
            [new Column("What is missing") { Share = 60 }, new Column(last)],
            [.. gaps.Take(Most).Select(one => new Row([Cell.Header(Counted.Sentence(one.What)), lastOf(one)]))]) { HidesCaption = true };
        if (gaps.Count > Most) yield return new Paragraph($"And {Counted.Digits(gaps.Count - Most)} more.");
    }
}
