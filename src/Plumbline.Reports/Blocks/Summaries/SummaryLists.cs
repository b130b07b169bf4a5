using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Lists by name: what came on or went off target, what improves, and what has a target but no rating.</summary>
internal static class SummaryLists
{
    internal static IEnumerable<Element> Of(ReportContext context, IReadOnlyList<ReportLine> lines)
    {
        (string Title, IReadOnlyList<ReportLine> Lines, Func<ReportLine, string> Detail)[] lists =
        [
            ("Newly off target", [.. lines.Where(static line => line.WentOff)], Figure),
            ("Newly on target", [.. lines.Where(static line => line.CameOn)], Figure),
            ("Improving by special cause", [.. lines.Where(static line => line.Reading.IsImprovement)], Figure),
            ("With a target but no rating", [.. lines.Where(static line => line.IsUnrated)], static line => $" ({line.NotRated!.ToLowerInvariant()}{(line.Current is { IsDoubtful: true } ? ", doubtful" : "")})"),
        ];
        Definition[] found = [.. lists.Where(static list => list.Lines.Count > 0).Select(list => new Definition(list.Title, Names(context, list.Lines, list.Detail)))];
        if (found.Length > 0) yield return new Definitions([.. found]);

        string Figure(ReportLine line) => line.Current is { } current ? "\u00a0" + ValueText.Of(current, context.Picture.Settings.Language) : "";
    }

    /// <summary>The names; in a report of several units, those of each unit after its name.</summary>
    private static RichText Names(ReportContext context, IReadOnlyList<ReportLine> lines, Func<ReportLine, string> detail) => context.Units.AreSeveral
        ? RichText.Create([.. lines.GroupBy(static line => line.Unit).SelectMany((unit, i) =>
            (IEnumerable<Inline>)[.. i > 0 ? [new LineBreak()] : Array.Empty<Inline>(), new Strong(context.Units.NameOf(unit.Key)), ": ", .. NamesOfOne(context, [.. unit], detail)])])
        : NamesOfOne(context, lines, detail);

    private static RichText NamesOfOne(ReportContext context, IReadOnlyList<ReportLine> lines, Func<ReportLine, string> detail) => RichText.Create(
        [.. lines.SelectMany((line, i) => Name(context, line).Append(detail(line) + (i < lines.Count - 1 ? "; " : ".")))]);

    private static RichText Name(ReportContext context, ReportLine line) =>
        IndicatorAnchors.Find(context, line.Indicator, line.Unit) is { } anchor ? new Hyperlink(line.Indicator.Name, anchor) : line.Indicator.Name;
}
