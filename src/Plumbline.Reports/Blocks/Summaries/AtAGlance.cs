using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>A table with one row for each domain or unit: the number of indicators with each rating or signal, and a link to that part of the report.</summary>
internal static class AtAGlance
{
    private const string RatingGroup = "Rating", CauseGroup = "Special cause", ChangeGroup = "Change in performance";

    internal static IEnumerable<Element> Of(ReportContext context, IReadOnlyList<ReportLine> lines, SummaryBy by, SummaryWords words)
    {
        var parts = PartsOf(context, lines, by).ToList();
        if (parts.Count < 2) yield break;
        var counts = Counts(lines).ToList();
        yield return new Table(
            $"Each {by switch { SummaryBy.Section => "part", SummaryBy.Unit => "unit" }} at a glance: how many {words.Noun}s of each kind",
            [
                new Column(by switch { SummaryBy.Section => "Part", SummaryBy.Unit => "Unit" }),
                new Column(char.ToUpperInvariant(words.Noun[0]) + words.Noun[1..] + "s", Alignment.Number),
                .. counts.Select(static count => new Column(count.Header, Alignment.Number) { Group = count.Group }),
            ],
            [
                .. parts.Select(part => RowOf(part.Name, part.Lines, counts)),
                RowOf("All", lines, counts) with { Style = RowStyle.Total },
            ])
        { RepeatsHeader = false };
    }

    private static Row RowOf(RichText name, IReadOnlyCollection<ReportLine> lines, IEnumerable<Count> counts) =>
        new([Cell.Header(name), Number(lines.Count), .. counts.Select(count => Number(lines.Count(count.Is)))]);

    private static Cell Number(int count) => Cell.Figure(new Value(count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture), Quantity.Of(count))) with { Style = count == 0 ? CellStyle.Quiet : CellStyle.Normal };

    private static IEnumerable<(RichText Name, IReadOnlyList<ReportLine> Lines)> PartsOf(ReportContext context, IReadOnlyList<ReportLine> lines, SummaryBy by) => by switch
    {
        // A domain of several units stands in several places, so it is no link.
        SummaryBy.Section => lines.GroupBy(static line => line.Indicator.Placement.Domain ?? "", StringComparer.Ordinal).Select(domain =>
            (Linked(domain.Key.Length == 0 ? "Other" : domain.Key, context.Units.AreSeveral ? null : DomainAnchors.Find(context, domain.First())), (IReadOnlyList<ReportLine>)[.. domain])),
        SummaryBy.Unit => lines.GroupBy(static line => line.Unit).Select(unit =>
            (Linked(context.Units.NameOf(unit.Key), DomainAnchors.OfUnit(context, unit.Key)), (IReadOnlyList<ReportLine>)[.. unit])),
    };

    private static RichText Linked(RichText name, Anchor? anchor) => anchor is null ? name : new Hyperlink(name, anchor);

    /// <summary>A column for each rating that occurs, then for the chart signals; without charts, for the changes since the previous figure.</summary>
    private static IEnumerable<Count> Counts(IReadOnlyList<ReportLine> lines)
    {
        var ratings = lines.GroupBy(static line => line.Judgement.Status).OrderBy(static kind => kind.Key)
            .Select(static kind => new Count(RatingGroup, kind.First().Words.Word, line => line.Judgement.Status == kind.Key));
        return ratings.Concat(lines.Any(static line => line.Chart is not null)
            ? [new Count(CauseGroup, "Concern", static line => line.Reading.IsConcern), new Count(CauseGroup, "Improvement", static line => line.Reading.IsImprovement)]
            : lines.GroupBy(static line => line.Analysed.Change.Direction).OrderBy(static kind => kind.Key)
                .Select(static kind => new Count(ChangeGroup, kind.Key switch { ChangeDirection.Improving => "Better", ChangeDirection.Declining => "Worse", ChangeDirection.Unchanged => "No change", ChangeDirection.NotApplicable => "Not compared" }, line => line.Analysed.Change.Direction == kind.Key)));
    }

    private sealed record Count(string Group, string Header, Func<ReportLine, bool> Is);
}
