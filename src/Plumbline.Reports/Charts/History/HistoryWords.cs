using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts.History;

/// <summary>The text alternative and data table of a history.</summary>
internal static class HistoryWords
{
    private const int MostTold = 6;

    /// <summary>"Q2 2020/21: 91.2%, provisional".</summary>
    internal static string Of(HistoryPoint point, int index, ChartText text)
    {
        var value = point.Value is { } number && double.IsFinite(number) ? text.Format.Text(number) : text.WhyMissing(index);
        return string.Concat(text.Axis.Periods[index].Full, ": ", value, point.Provisional ? ", provisional" : "", point.Doubtful ? ", a doubtful figure" : "");
    }

    /// <summary>What a hollow mark means; null where no mark is hollow.</summary>
    internal static string? Hollow(IReadOnlyList<HistoryPoint> points) =>
        (points.Any(static point => point is { Value: not null, Provisional: true }), points.Any(static point => point is { Value: not null, Doubtful: true })) switch
        {
            (true, true) => "Hollow: provisional or doubtful.",
            (true, false) => "Hollow: provisional.",
            (false, true) => "Hollow: a doubtful figure.",
            (false, false) => null,
        };

    internal static string Sentence(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        var periods = text.Axis.Periods;
        var span = points.Count == 1 ? periods[0].Full : $"{periods[0].Full} to {periods[^1].Full}";
        var told = Enumerable.Range(Math.Max(0, points.Count - MostTold), Math.Min(points.Count, MostTold)).Select(i => Of(points[i], i, text));
        var last = points.Count > MostTold ? "The last " + MostTold.ToString(text.Format.Culture) + ": " : "";
        var target = points[^1].Target is { } aim && double.IsFinite(aim) ? $" {text.TargetWord} {text.Format.Target(aim)}." : "";
        return $"{text.Title}, {span}. {last}{Sentences.Capital(string.Join("; ", told))}.{target}";
    }

    internal static Table Data(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        var targets = points.Any(static point => point.Target is not null);
        ImmutableArray<Column> columns = [new("Period"), new("Value", Alignment.Decimal)];
        if (targets) columns = columns.Add(new Column(text.TargetWord, Alignment.Decimal));
        var remarks = points.Select((point, i) => Remark(point, i, text)).ToArray();
        var anyRemark = remarks.Any(static remark => remark.Length > 0);
        if (anyRemark) columns = columns.Add(new Column("Remarks"));
        return new Table(text.Title + ", figures", columns, [.. points.Select((point, i) => Row(point, i))]) { Density = TableDensity.Dense };

        Row Row(HistoryPoint point, int i)
        {
            ImmutableArray<Cell> cells = [Cell.Header(text.Axis.Periods[i].Full), Figure(point.Value, value => text.Format.TextAsValue(value, text.SourceOf(i)))];
            if (targets) cells = cells.Add(Figure(point.Target, text.Format.TargetAsValue));
            return new Row(anyRemark ? cells.Add(remarks[i]) : cells);
        }
    }

    private static string Remark(HistoryPoint point, int index, ChartText text)
    {
        IEnumerable<string> remarks =
        [
            point.Value is null ? text.WhyMissing(index) : "",
            point.Provisional && point.Value is not null ? "provisional" : "",
            point.Doubtful ? "a doubtful figure" : "",
            .. text.Notes.Where(note => note.Point == index).Select(static note => note.Text),
        ];
        return string.Join("; ", remarks.Where(static remark => remark.Length > 0));
    }

    private static Cell Figure(double? value, Func<double, Value> print) =>
        value is { } number && double.IsFinite(number) ? Cell.Figure(print(number)) : Cell.Empty;
}
