using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>A row of an assurance map.</summary>
/// <param name="Name">What it is, in words that lead there.</param>
/// <param name="Assurances">The latest assurance of each source and line, with the risk it is of; the latest first.</param>
internal sealed record MapRow(RichText Name, IReadOnlyList<(Risk Risk, Assurance Assurance)> Assurances)
{
    /// <summary>Those of a line.</summary>
    internal IEnumerable<(Risk Risk, Assurance Assurance)> Of(int line) => Assurances.Where(one => one.Assurance.Line == line);
}

/// <summary>The assurance map as a table.</summary>
internal static class MapTable
{
    private const int Width = 44;
    private const int Most = 5;

    internal static IReadOnlyList<MapRow> OfRisks(ReportContext context, BoardRecords records) =>
        [.. Open(records).OrderByDescending(static file => file.Entry.Current?.Score.Value ?? 0).Select(file => new MapRow(
            [RecordLinks.ToRisk(context, file.Risk.Code, RiskWords.Name(file.Risk)), .. AssuranceSaid.Below(RiskWords.Graded(records.Register, file.Entry.Current))],
            Latest(file.Assurances.Select(one => (file.Risk, one)))))];

    internal static IReadOnlyList<MapRow> OfObjectives(ReportContext context, BoardRecords records) =>
        [.. records.Objectives.Select(objective =>
        {
            var files = Open(records).Where(file => file.Risk.Objectives.Contains(objective.Code)).ToList();
            return new MapRow(
                [AssuranceLinks.ToObjective(context, objective.Code, $"{objective.Code} {objective.Name}"), .. AssuranceSaid.Below(files.Count == 0 ? "no open risk names it" : Counted.Of(files.Count, "open risk"))],
                Latest(files.SelectMany(static file => file.Assurances.Select(one => (file.Risk, one)))));
        })];

    internal static Table Of(ReportContext context, BoardRecords records, IReadOnlyList<MapRow> rows, MapRows of) => new(
        of == MapRows.Risks ? "Assurance of open risks by line" : "Assurance of objectives by line",
        [new Column(of == MapRows.Risks ? "Risk" : "Objective") { Share = 31 }, new Column("First line: own work"), new Column("Second line: oversight"), new Column("Third line: independent")],
        [.. rows.Select(row => new Row([Cell.Header(row.Name), .. Enumerable.Range(Assurance.FirstLine, Assurance.LastLine).Select(line => CellOf(context, records, [.. row.Of(line)], of))]))])
    {
        HidesCaption = true,
        LeastWidth = Width,
    };

    /// <summary>How long before a day another lies: <c>the same day</c>, <c>12 days</c>, <c>4 months</c>, <c>2 years</c>. Whole ones that have passed are counted.</summary>
    internal static string Age(DateOnly then, DateOnly day)
    {
        var months = ((day.Year - then.Year) * 12) + day.Month - then.Month - (then.AddMonths(((day.Year - then.Year) * 12) + day.Month - then.Month) > day ? 1 : 0);
        return (day.DayNumber - then.DayNumber, months) switch
        {
            (<= 0, _) => "the same day",
            (var days, 0) => Whole(days, "day"),
            (_, < 24) => Whole(months, "month"),
            _ => Whole(months / 12, "year"),
        };
    }

    private static string Whole(int count, string noun) => $"{Counted.Digits(count)} {Counted.Noun(count, noun)}";

    private static IEnumerable<RiskFile> Open(BoardRecords records) => records.Files.Where(file => file.Risk.IsOpen(records.Day));

    private static List<(Risk Risk, Assurance Assurance)> Latest(IEnumerable<(Risk Risk, Assurance Assurance)> all) =>
        [.. all.GroupBy(static one => (one.Assurance.Line, Source: SourceOf(one.Assurance))).Select(static same => same.MaxBy(static one => one.Assurance.Date)).OrderByDescending(static one => one.Assurance.Date)];

    private static string SourceOf(Assurance assurance) => assurance.Source ?? assurance.Code.ToString();

    private static Cell CellOf(ReportContext context, BoardRecords records, List<(Risk Risk, Assurance Assurance)> assurances, MapRows of)
    {
        if (assurances.Count == 0) return new Cell("None") { Style = CellStyle.Strong };
        List<Inline> words = [];
        foreach (var (risk, assurance) in assurances.Take(Most))
        {
            if (words.Count > 0) words.Add(new LineBreak());
            words.Add($"{SourceOf(assurance)}, {Age(assurance.Date, records.Day)}{(assurance.Result == AssuranceResult.Positive ? "" : $", {Names<AssuranceResult>.Of(assurance.Result)}")}");
            if (of == MapRows.Objectives) words.AddRange([" (", RecordLinks.ToRisk(context, risk.Code, risk.Code.ToString()), ")"]);
            if (assurance.ValidUntil is { } until && until < records.Day) words.AddRange(AssuranceSaid.Below($"out of date since {RecordsSaid.ShortDay(context, until)}", isOff: true).ToImmutableArray());
        }

        if (assurances.Count > Most) words.AddRange([new LineBreak(), $"and {Counted.Digits(assurances.Count - Most)} more"]);
        return new Cell([.. words]);
    }
}
