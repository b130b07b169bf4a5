using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The summary above a dashboard: how many rows meet their target at the end of the window, and which do not.</summary>
internal static class DashboardSummary
{
    internal static IEnumerable<Element> Of(ReportContext context, DashboardBlock block, ImmutableArray<DashboardRow> rows)
    {
        var culture = context.Picture.Settings.Language;
        var rated = rows.Where(static row => row is { Judgement.IsRated: true, Current.IsDoubtful: false }).ToList();
        var doubtful = rows.Where(static row => row.Current is { IsDoubtful: true }).ToList();
        if (rated.Count == 0 && doubtful.Count == 0) yield break;
        if (rated.Count > 0)
        {
            var words = MetWords.Of([.. rated.Select(static row => row.Judgement)], "measure");
            var unrated = rows.Count(static row => RowLine.NotRated(row) is not null && TargetWords.IsAimed(row.Target));
            yield return new Paragraph($"In {context.Period.ToText(culture, full: true)}, {words}{NotRatedWords.More(unrated)}.", ParagraphRole.Lead);
        }

        foreach (var status in new[] { RatingStatus.Red, RatingStatus.Amber })
        {
            var off = rated.Where(row => row.Judgement.Status == status).ToList();
            if (off.Count == 0) continue;
            yield return new Paragraph(RichText.Create([off[0].Rated!.Chip, " ", .. Names(context, block, off)]));
        }

        if (doubtful.Count > 0) yield return new Paragraph(RichText.Create([new Strong("Doubtful, and not counted: "), .. Names(context, block, doubtful)]));
        var concerns = block.ShowsIcons ? rows.Where(static row => row.Reading.IsConcern).ToList() : [];
        if (concerns.Count > 0) yield return new Paragraph(RichText.Create([new Strong("Changed for the worse: "), .. Names(context, block, concerns)]));
    }

    private static IEnumerable<Inline> Names(ReportContext context, DashboardBlock block, List<DashboardRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            yield return new Hyperlink(rows[i].Indicator.Name, BlockAnchors.Of(context, block, DashboardBlock.RowPart, rows[i].Indicator));
            var value = rows[i].Current is { } current ? " " + ValueText.Of(current.Value, context.Picture.Settings.Language) : "";
            yield return value + (i < rows.Count - 1 ? "; " : ".");
        }
    }
}
