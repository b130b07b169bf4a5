using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The data table of a control chart. A column that would be empty is left out.</summary>
internal static class ControlData
{
    internal static Table Of(ControlChart chart, ChartText text)
    {
        var format = text.Format;
        var remarks = chart.Points.Select(point => Remark(chart, point, text)).ToArray();
        var columns = ImmutableArray.CreateBuilder<Column>();
        var cells = new List<Func<ControlPoint, Cell>>();
        Add("Period", Alignment.Left, true, point => Cell.Header(text.Axis.Periods[point.Index].Full));
        Add("Value", Alignment.Decimal, true, point => Figure(point.Value ?? point.Unjudged, value => format.TextAsValue(value, text.SourceOf(point.Index))));
        Add(PointWords.Centre(chart.Kind), Alignment.Decimal, chart.Points.Any(static p => p.Centre is not null), Shared(static point => point.Centre, centre => PointWords.CentreAsValue(chart.Kind, centre, format)));
        Add("Lower limit", Alignment.Decimal, chart.Points.Any(static p => p.HasLowerLimit), Shared(DrawnLimits.Lower, format.StatisticAsValue));
        Add("Upper limit", Alignment.Decimal, chart.Points.Any(static p => p.HasUpperLimit), Shared(DrawnLimits.Upper, format.StatisticAsValue));
        Add(text.TargetWord, Alignment.Decimal, chart.Points.Any(static p => p.Target is not null), Shared(static point => point.Target, format.TargetAsValue));
        Add("Remarks", Alignment.Left, remarks.Any(static remark => remark.Length > 0), point => remarks[point.Index] is { Length: > 0 } remark ? remark : Cell.Empty);
        return new Table(text.Title + ", figures", columns.DrainToImmutable(), [.. chart.Points.Select(point => new Row([.. cells.Select(cell => cell(point))]))])
        {
            Density = TableDensity.Dense,
        };

        void Add(string header, Alignment alignment, bool wanted, Func<ControlPoint, Cell> cell)
        {
            if (!wanted) return;
            columns.Add(new Column(header, alignment));
            cells.Add(cell);
        }
    }

    private static Cell Figure(double? value, Func<double, Value> print) =>
        value is { } number && double.IsFinite(number) ? Cell.Figure(print(number)) : Cell.Empty;

    // Average, limits and target stay the same for many periods, so their cells are shared.
    private static Func<ControlPoint, Cell> Shared(Func<ControlPoint, double?> figure, Func<double, Value> print)
    {
        var (last, cell) = ((double?)null, Cell.Empty);
        return point =>
        {
            var now = figure(point);
            if (now != last) (last, cell) = (now, Figure(now, print));
            return cell;
        };
    }

    private static string Remark(ControlChart chart, ControlPoint point, ChartText text)
    {
        var remarks = new List<string>();
        if (point.Value is null) remarks.Add(text.WhyMissing(point.Index));
        remarks.Add(PointWords.Signals(point.Signals, chart.Kind));
        if (point.Excluded) remarks.Add("left out of average and limits");
        foreach (var segment in chart.Segments)
        {
            if (segment.Index > 0 && segment.First == point.Index) remarks.Add(ControlNotes.Rebase(segment));
        }

        foreach (var note in text.Notes)
        {
            if (note.Point == point.Index) remarks.Add(note.Text);
        }

        remarks.RemoveAll(static remark => remark.Length == 0);
        return string.Join("; ", remarks);
    }
}
