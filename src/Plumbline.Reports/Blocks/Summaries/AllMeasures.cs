using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Every measure as a mark, by part of the report or by unit, and the counts in words. Parts for which the page has no room are counted together.</summary>
internal sealed class AllMeasures(ReportContext context, SummaryLines lines, SummaryBy by)
{
    private const int MostLines = 3;

    internal ImmutableArray<Element> Within(double width, double height, Anchor anchor)
    {
        var heading = new Heading(1, lines.All.Count == 1 ? $"The one {lines.Noun}" : $"All {Counted.Digits(lines.All.Count)} {lines.Noun}s", anchor);
        var counts = new Paragraph(Counts());
        var left = height - PartHeights.Of([heading, counts], width);
        var parts = Parts().ToList();
        var rows = parts.ConvertAll(part => RowOf(part, width));
        if (rows.Sum(row => HeightOf(row, width)) <= left) return [heading, new Definitions([.. rows]), counts];

        // Where not all fit, those with most off target stand first.
        parts = [.. parts.OrderByDescending(static part => part.Lines.Count(static line => line.Reading.IsOffTarget))];
        var shown = 0;
        for (; shown < parts.Count - 1; shown++)
        {
            left -= HeightOf(RowOf(parts[shown], width), width);
            if (left < HeightOf(Rest(parts[(shown + 1)..]), width)) break;
        }

        return [heading, new Definitions([.. parts.Take(shown).Select(part => RowOf(part, width)), Rest(parts[shown..])]), counts];
    }

    private Definition RowOf(Part part, double width)
    {
        var name = PageRoom.Table.Cut(part.Name, (width * PartHeights.NameShare) - 8, 2);
        return new Definition(part.Link(name), Marks(part.Lines, width));
    }

    private static double HeightOf(Definition row, double width) => PartHeights.OfRow(row.Term, row.Meaning, width);

    private static double WidthOfMarks(double width) => Math.Floor(Math.Min(430, width * (1 - PartHeights.NameShare)) - 12);

    private Icon Marks(IReadOnlyCollection<ReportLine> part, double width) => new(
        RatingMarks.Arrange([.. part.Select(MarkOf).OrderBy(static mark => mark.IsDoubtful).ThenBy(static mark => mark.Tone)], WidthOfMarks(width), MostLines), Told(part));

    private RatingMark MarkOf(ReportLine line) => line.IsRated && lines.HasFigures ? new RatingMark(line.Words.Tone, line.Reading.IsDoubtful) : new RatingMark(RatingTone.None, IsDoubtful: false);

    /// <summary>The ratings of some measures in words: <c>8 off target, 22 on target, 57 not rated</c>.</summary>
    private string Told(IReadOnlyCollection<ReportLine> some) => string.Join(", ", Kinds(some).Select(static kind => kind.Words));

    private IEnumerable<Kind> Kinds(IReadOnlyCollection<ReportLine> some)
    {
        if (lines.HasFigures)
        {
            foreach (var kind in some.Where(static line => line.IsCounted).GroupBy(static line => line.Words).OrderBy(static kind => kind.First().Judgement.Status))
                yield return new Kind(new RatingMark(kind.Key.Tone, IsDoubtful: false), $"{Counted.Digits(kind.Count())} {MetWords.WordOf(kind.First().Judgement)}");
            foreach (var kind in some.Where(static line => line is { IsRated: true, IsCounted: false }).GroupBy(static line => line.Words).OrderBy(static kind => kind.First().Judgement.Status))
                yield return new Kind(new RatingMark(kind.Key.Tone, IsDoubtful: true), $"{Counted.Digits(kind.Count())} {MetWords.WordOf(kind.First().Judgement)}, on {(kind.Count() == 1 ? "a doubtful figure" : "doubtful figures")}");
        }

        if (some.Count(line => !IsShownRated(line)) is var rest and > 0) yield return new Kind(new RatingMark(RatingTone.None, IsDoubtful: false), $"{Counted.Digits(rest)} not rated");
    }

    private bool IsShownRated(ReportLine line) => line.IsRated && lines.HasFigures;

    private RichText Counts()
    {
        var unrated = lines.All.Where(line => !IsShownRated(line)).ToList();
        var kinds = Kinds(lines.All).ToList();
        // The last kind is that without a rating, if there is one.
        if (unrated.Count > 0) kinds[^1] = kinds[^1] with { Words = Unrated.Reasons(unrated) is var reasons && reasons.Contains(';', StringComparison.Ordinal) ? $"{kinds[^1].Words}: {reasons}" : reasons };
        return RichText.Create([.. kinds.SelectMany(static (kind, i) => (IEnumerable<Inline>)[.. i == 0 ? Array.Empty<Inline>() : [" · "], Icon.Decorative(RatingMarks.One(kind.Mark)), "\u00a0" + kind.Words])]);
    }

    private Definition Rest(List<Part> parts)
    {
        var rest = parts.SelectMany(static part => part.Lines).ToList();
        var name = by switch { SummaryBy.Section => "part", SummaryBy.Unit => "unit" };
        return new Definition($"{Counted.Digits(parts.Count)} more {Counted.Noun(parts.Count, name)}", Told(rest));
    }

    private IEnumerable<Part> Parts() => by switch
    {
        SummaryBy.Section => lines.All.GroupBy(static line => line.Indicator.Placement.Domain ?? "", StringComparer.Ordinal).Select(domain =>
            new Part(domain.Key.Length == 0 ? "Other" : domain.Key, name => PartLinks.ToDomain(context, domain.First(), name), [.. domain])),
        SummaryBy.Unit => lines.All.GroupBy(static line => line.Unit).Select(unit =>
            new Part(context.Units.NameOf(unit.Key), name => PartLinks.ToUnit(context, unit.Key, name), [.. unit])),
    };

    private sealed record Kind(RatingMark Mark, string Words);

    private sealed record Part(string Name, Func<string, RichText> Link, IReadOnlyList<ReportLine> Lines);
}
