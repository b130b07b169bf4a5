using System.Globalization;
using Plumbline.Reports.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>A table with one row for each domain: the number of indicators with each rating or signal, and a link to that part of the report.</summary>
internal static class AtAGlance
{
    private const string RatingGroup = "Rating", CauseGroup = "Special cause", ChangeGroup = "Change in performance";

    internal static IEnumerable<Element> Of(ReportContext context, IReadOnlyList<ReportLine> lines, SummaryWords words)
    {
        var domains = lines.GroupBy(static line => line.Indicator.Placement.Domain ?? "", StringComparer.Ordinal).ToList();
        if (domains.Count < 2) yield break;
        var counts = Counts(lines).ToList();
        yield return new Table(
            $"Each part at a glance: how many {words.Noun}s of each kind",
            [
                new Column("Part"),
                new Column(char.ToUpperInvariant(words.Noun[0]) + words.Noun[1..] + "s", Alignment.Number),
                .. counts.Select(static count => new Column(count.Header, Alignment.Number) { Group = count.Group }),
            ],
            [
                .. domains.Select(domain => RowOf(NameOf(context, domain.Key, domain.First()), [.. domain], counts)),
                RowOf("All", lines, counts) with { Style = RowStyle.Total },
            ])
        { RepeatsHeader = false };
    }

    private static Row RowOf(RichText name, IReadOnlyCollection<ReportLine> lines, IEnumerable<Count> counts) =>
        new([Cell.Header(name), Number(lines.Count), .. counts.Select(count => Number(lines.Count(count.Is)))]);

    private static Cell Number(int count) => Cell.Figure(new Value(count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture), Quantity.Of(count))) with { Style = count == 0 ? CellStyle.Quiet : CellStyle.Normal };

    private static RichText NameOf(ReportContext context, string domain, ReportLine first)
    {
        RichText name = domain.Length == 0 ? "Other" : domain;
        return DomainAnchors.Find(context, first) is { } anchor ? new Hyperlink(name, anchor) : name;
    }

    /// <summary>A column for each rating that occurs, then for the chart signals; without charts, for the changes since the previous figure.</summary>
    private static IEnumerable<Count> Counts(IReadOnlyList<ReportLine> lines)
    {
        var ratings = lines.GroupBy(static line => line.Judgement.Status).OrderBy(static kind => kind.Key)
            .Select(static kind => new Count(RatingGroup, kind.First().Words.Word, line => line.Judgement.Status == kind.Key));
        return ratings.Concat(lines.Any(static line => line.Chart is not null)
            ? [new Count(CauseGroup, "Concern", static line => line.IsConcern), new Count(CauseGroup, "Improvement", static line => line.IsImprovement)]
            : lines.GroupBy(static line => line.Analysed.Change.Direction).OrderBy(static kind => kind.Key)
                .Select(static kind => new Count(ChangeGroup, PerformanceWords.Of(kind.Key), line => line.Analysed.Change.Direction == kind.Key)));
    }

    private sealed record Count(string Group, string Header, Func<ReportLine, bool> Is);
}
