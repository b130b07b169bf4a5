using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The summary above a dashboard: how many rows meet their target at the end of the window, and which do not.</summary>
internal static class DashboardSummary
{
    internal static IEnumerable<Element> Of(ReportContext context, DashboardBlock block, ImmutableArray<DashboardRow> rows)
    {
        var month = context.Period.ToText(context.Picture.Settings.Language, full: true);
        var rated = rows.Where(static row => row.Judgement.IsRated).ToList();
        if (rated.Count == 0) yield break;
        var met = rated.Count(static row => row.Judgement.IsMet);
        yield return new Paragraph(FormattableString.Invariant($"{met} of {rated.Count} rated {(rated.Count == 1 ? "measure" : "measures")} {(met == 1 || rated.Count == 1 ? "is" : "are")} on target in {month}{NotRatedWords.More(rows.Count(static row => RowLine.NotRated(row) is not null && TargetWords.IsAimed(row.Target)))}."), ParagraphRole.Lead);
        foreach (var status in new[] { RatingStatus.Red, RatingStatus.Amber })
        {
            var off = rated.Where(row => row.Judgement.Status == status).ToList();
            if (off.Count == 0) continue;
            var words = off[0].Rated!;
            yield return new Paragraph(RichText.Create([words.Chip, " ", .. Names(context, block, off)]));
        }

        var concerns = block.ShowsIcons ? rows.Where(static row => row.Reading.IsConcern).ToList() : [];
        if (concerns.Count > 0) yield return new Paragraph(RichText.Create([new Strong("Changed for the worse: "), .. Names(context, block, concerns)]));
    }

    private static IEnumerable<Inline> Names(ReportContext context, DashboardBlock block, List<DashboardRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            yield return new Hyperlink(rows[i].Indicator.Name, BlockAnchors.Of(context, block, DashboardBlock.RowPart, rows[i].Indicator));
            var value = rows[i].Current is { } current ? " " + ValueText.Of(current, context.Picture.Settings.Language) : "";
            yield return value + (i < rows.Count - 1 ? "; " : ".");
        }
    }
}
