using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Every measure as a mark, by part of the report or by unit, and the counts in words. Parts for which the page has no room are counted together.</summary>
internal sealed class AllMeasures(ReportContext context, SummaryLines lines, SummaryBy by, string noun)
{
    private const int MostLines = 3;
    private const double NameShare = 0.36;
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal ImmutableArray<Element> Within(double width, double height, Anchor anchor)
    {
        var counts = Counts();
        var left = height - PageRoom.Heading - (PageRoom.Table.Of(counts, width) * PageRoom.PartLine) - 8;
        var entries = ImmutableArray.CreateBuilder<Definition>();
        var parts = Parts().ToList();
        var heights = parts.ConvertAll(part => HeightOf(part.Name, part.Lines.Count, width));
        var fits = heights.Sum() <= left;
        // Where not all fit, those with most off target stand first.
        if (!fits) parts = [.. parts.OrderByDescending(static part => part.Lines.Count(static line => line.Reading.IsOffTarget))];
        for (var i = 0; i < parts.Count; i++)
        {
            var tall = HeightOf(parts[i].Name, parts[i].Lines.Count, width);
            if (!fits && (left < tall + (PageRoom.PartLine * 2) || i == parts.Count - 1))
            {
                entries.Add(Rest(parts[i..]));
                break;
            }

            left -= tall;
            entries.Add(new Definition(parts[i].Anchor is { } target ? new Hyperlink(parts[i].Name, target) : parts[i].Name, Marks(parts[i].Lines, width)));
        }

        return [new Heading(1, $"All {CountWords.With(lines.All.Count, noun, _culture)}", anchor), new Definitions(entries.ToImmutable()), new Paragraph(counts)];
    }

    private static double HeightOf(string name, int count, double width)
    {
        var linesOfMarks = Math.Min(MostLines, Math.Ceiling(count / (double)RatingMarks.PerLine(WidthOfMarks(width))));
        return Math.Max(PageRoom.Table.Of(name, (width * NameShare) - 8) * PageRoom.PartLine, linesOfMarks * RatingMarks.LineHeight) + 4;
    }

    private static double WidthOfMarks(double width) => Math.Floor(Math.Min(430, width * (1 - NameShare)) - 12);

    private Icon Marks(IReadOnlyCollection<ReportLine> part, double width) => new(
        RatingMarks.Arrange([.. part.Select(MarkOf).OrderBy(static mark => mark.IsDoubtful).ThenBy(static mark => mark.Tone)], WidthOfMarks(width), MostLines), Told(part));

    private RatingMark MarkOf(ReportLine line) => line.IsRated && lines.HasFigures ? new RatingMark(line.Words.Tone, line.Reading.IsDoubtful) : new RatingMark(RatingTone.None, IsDoubtful: false);

    /// <summary>The ratings of some measures in words: <c>8 off target, 22 on target, 57 not rated</c>.</summary>
    private string Told(IReadOnlyCollection<ReportLine> some) => string.Join(", ", Kinds(some).Select(static kind => kind.Words));

    private IEnumerable<(RatingMark Mark, string Words)> Kinds(IReadOnlyCollection<ReportLine> some)
    {
        if (lines.HasFigures)
        {
            foreach (var kind in some.Where(static line => line.IsCounted).GroupBy(static line => line.Words).OrderBy(static kind => kind.First().Judgement.Status))
                yield return (new RatingMark(kind.Key.Tone, IsDoubtful: false), $"{CountWords.Digits(kind.Count(), _culture)} {MetWords.WordOf(kind.First().Judgement)}");
            foreach (var kind in some.Where(static line => line is { IsRated: true, IsCounted: false }).GroupBy(static line => line.Words).OrderBy(static kind => kind.First().Judgement.Status))
                yield return (new RatingMark(kind.Key.Tone, IsDoubtful: true), $"{CountWords.Digits(kind.Count(), _culture)} {MetWords.WordOf(kind.First().Judgement)}, on {(kind.Count() == 1 ? "a doubtful figure" : "doubtful figures")}");
        }

        if (some.Count(line => !IsShownRated(line)) is var rest and > 0) yield return (new RatingMark(RatingTone.None, IsDoubtful: false), $"{CountWords.Digits(rest, _culture)} not rated");
    }

    private bool IsShownRated(ReportLine line) => line.IsRated && lines.HasFigures;

    private RichText Counts()
    {
        var unrated = lines.All.Where(line => !IsShownRated(line)).ToList();
        var reasons = unrated.Count == 0 ? "" : ": " + Unrated.Reasons(unrated, _culture);
        return RichText.Create([.. Kinds(lines.All).SelectMany((kind, i) => (IEnumerable<Inline>)[.. i == 0 ? Array.Empty<Inline>() : [" · "], Icon.Decorative(RatingMarks.One(kind.Mark)), "\u00a0" + kind.Words]), reasons]);
    }

    private Definition Rest(List<Part> parts)
    {
        var rest = parts.SelectMany(static part => part.Lines).ToList();
        var name = by switch { SummaryBy.Section => "part", SummaryBy.Unit => "unit" };
        return new Definition($"{CountWords.Digits(parts.Count, _culture)} more {name}{(parts.Count == 1 ? "" : "s")}", Told(rest));
    }

    private IEnumerable<Part> Parts() => by switch
    {
        // A domain of several units stands in several places, so it is no link.
        SummaryBy.Section => lines.All.GroupBy(static line => line.Indicator.Placement.Domain ?? "", StringComparer.Ordinal).Select(domain =>
            new Part(domain.Key.Length == 0 ? "Other" : domain.Key, context.Units.AreSeveral ? null : DomainAnchors.Find(context, domain.First()), [.. domain])),
        SummaryBy.Unit => lines.All.GroupBy(static line => line.Unit).Select(unit =>
            new Part(context.Units.NameOf(unit.Key), DomainAnchors.OfUnit(context, unit.Key), [.. unit])),
    };

    private sealed record Part(string Name, Anchor? Anchor, IReadOnlyList<ReportLine> Lines);
}
