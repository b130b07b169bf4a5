using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Names of measures in one item of a list, as many as fit its lines; the rest are counted.</summary>
internal static class NamedLines
{
    private const int MostNamed = 24;

    /// <summary>The item: <c>On target now: Fire safety, 92%; Prevent, 88%; and 4 more</c>.</summary>
    /// <param name="lines">The lines of the report.</param>
    /// <param name="label">What the item says.</param>
    /// <param name="named">The measures; one at least.</param>
    /// <param name="detail">What follows a name: its figure.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="most">The most lines the item takes.</param>
    internal static RichText Of(SummaryLines lines, string label, IReadOnlyList<ReportLine> named, Func<ReportLine, string> detail, double width, int most)
    {
        for (var shown = Math.Min(named.Count, MostNamed); shown > 1; shown--)
        {
            var all = With(shown);
            if (PageRoom.Table.Of(all, width) <= most) return all;
        }

        return With(1);

        RichText With(int shown)
        {
            var rest = named.Count - shown;
            return RichText.Create([$"{label}: ", .. named.Take(shown).SelectMany((line, i) => (IEnumerable<Inline>)
                [.. i == 0 ? Array.Empty<Inline>() : ["; "], .. lines.Linked(line, PageRoom.Table.Cut(lines.NameOf(line), width, 2)), detail(line)]), rest == 0 ? "" : $"; and {Counted.Digits(rest)} more"]);
        }
    }
}
