using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The answer before the evidence: how many rows meet their target at the end of the window, and which do not.</summary>
internal static class DashboardSummary
{
    internal static IEnumerable<Element> Of(ReportContext context, DashboardBlock block, ImmutableArray<DashboardRow> rows)
    {
        var month = context.Period.ToText(context.Picture.Settings.Language, full: true);
        var rated = rows.Where(static row => row.Rating.Status is RatingStatus.Red or RatingStatus.Amber or RatingStatus.Green or RatingStatus.Blue).ToList();
        if (rated.Count == 0) yield break;
        var met = rated.Count(static row => row.Rating.Status is RatingStatus.Green or RatingStatus.Blue);
        yield return new Paragraph($"{met} of the {rated.Count} measures that can be held against a target in {month} meet it.", ParagraphRole.Lead);
        foreach (var status in new[] { RatingStatus.Red, RatingStatus.Amber })
        {
            var off = rated.Where(row => row.Rating.Status == status).ToList();
            if (off.Count == 0) continue;
            var words = RatingWords.Of(status, off[0].Analysed.Scheme);
            yield return new Paragraph(RichText.Create([words.Chip, " ", .. Names(context, block, off)]));
        }
    }

    private static IEnumerable<Inline> Names(ReportContext context, DashboardBlock block, List<DashboardRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            yield return new Link(rows[i].Indicator.Name, DashboardAnchors.Of(context, block, rows[i].Indicator));
            var value = ValueText.Of(rows[i].Current!.Value, context.Picture.Settings.Language);
            yield return $" {value}{(i < rows.Count - 1 ? "; " : ".")}";
        }
    }
}
