using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>A small chart for each unit, all with the same periods and the same range of values.</summary>
internal static class UnitMultiples
{
    /// <summary>The most charts drawn. More would fill pages and compare nothing.</summary>
    internal const int Most = 48;

    private const double PlotHeight = 100, Margin = 7;

    internal static IEnumerable<Element> Of(ReportContext context, UnitPart part)
    {
        var culture = context.Picture.Settings.Language;
        var histories = part.Rows.Select(row => (row.Name, row.Row, History: History.Of(context.Picture, row.Row.Analysed, context.Period)))
            .Where(static one => one.History is not null).Select(static one => (one.Name, one.Row, History: one.History!)).ToList();
        if (histories.Count == 0) yield break;
        var (first, last) = (histories.Min(static one => one.History.Periods[0])!, histories.Max(static one => one.History.Periods[^1])!);
        var range = RangeOf([.. histories.Select(static one => (one.History, one.Row.Chart))]);
        yield return new SmallMultiples([.. histories.Take(Most).Select(one => Chart(one.Name, one.History, one.Row.Chart))]) { Data = Data(part.Title, first, last, [.. histories.Take(Most).Select(static one => (one.Name, one.History))], culture) };
        if (histories.Count > Most) yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{histories.Count - Most} more units have no chart here; the table has them all."), ParagraphRole.Meta);

        Chart Chart(string name, History history, SeriesChart? chart)
        {
            // A control chart begins with the unit's first figure. Where that is later than the others', a line on their periods compares better.
            if (chart is not null && chart.Periods[0] == first && chart.Periods[^1] == last)
                return ControlChartDrawing.Chart(chart.Chart, chart.TextIn(culture) with { Title = name }, new ControlChartOptions { Size = ChartSize.Small, Bounds = chart.Bounds, Range = range, SaysProvisional = false }) with { Data = null };
            var over = history.Over(first, last);
            return HistoryChart.Chart(over.Points, over.TextIn(culture) with { Title = name }, new HistoryOptions { Size = ChartSize.Small, Form = HistoryForm.Line, Bounds = ChartScale.BoundsOf(history.Indicator.Measure), Range = range }) with { Data = null };
        }
    }

    /// <summary>A row for each period, the latest first, and a column for each unit.</summary>
    private static Table Data(string title, Period first, Period last, ImmutableArray<(string Name, History History)> units, CultureInfo culture)
    {
        var figures = units.Select(static unit => unit.History.Periods.Zip(unit.History.Observations).ToDictionary(static at => at.First, static at => at.Second)).ToList();
        return new Table(
            $"{title}, figures",
            [new Column("Period"), .. units.Select(static unit => new Column(unit.Name, Alignment.Number))],
            [.. Between(first, last.Next).AsEnumerable().Reverse().Select(period => new Row([
                Cell.Header(period.ToText(culture, full: true)),
                .. figures.Select(of => of.GetValueOrDefault(period) is { } figure ? Figure(figure, culture) : Cell.Empty)]))])
        { Density = TableDensity.Dense };
    }

    private static Cell Figure(Observation figure, CultureInfo culture) =>
        figure.IsDoubtful ? new Cell([FigureValue.Of(figure, culture), new LineBreak(), "a doubtful figure"]) : Cell.Figure(FigureValue.Of(figure, culture));

    /// <summary>The range that holds every value, limit and target, in printed units.</summary>
    private static ValueRange RangeOf(ImmutableArray<(History History, SeriesChart? Chart)> all)
    {
        var history = all[0].History;
        var extent = new Extent(history.Format.Factor);
        foreach (var point in all.SelectMany(static one => one.History.Points)) extent.Add(point.Value);
        foreach (var one in all)
        {
            // A control chart may hold proportions where a history holds percentages, so its limits are brought to printed units.
            if (one.Chart is { } chart) extent.AddLimits(chart.Chart.Points.SelectMany(point => new[] { point.Lower, point.Upper }).Select(limit => limit * chart.Format.Factor / history.Format.Factor));
        }

        extent.AddTargets(all.Select(static one => one.History.Points[^1].Target), Extent.ShareOfLine);
        return extent.Range(PlotHeight, Margin, Margin, ChartScale.BoundsOf(history.Indicator.Measure), history.Format.Decimals);
    }

    private static History Over(this History history, Period first, Period last)
    {
        var (before, after) = (Between(first, history.Periods[0]), Between(history.Periods[^1].Next, last.Next));
        return history with
        {
            Periods = [.. before, .. history.Periods, .. after],
            Points = [.. before.Select(static _ => new HistoryPoint(null)), .. history.Points, .. after.Select(static _ => new HistoryPoint(null))],
            Observations = [.. before.Select(static _ => (Observation?)null), .. history.Observations, .. after.Select(static _ => (Observation?)null)],
        };
    }

    private static List<Period> Between(Period from, Period to)
    {
        var periods = new List<Period>();
        for (var at = from; at < to; at = at.Next) periods.Add(at);
        return periods;
    }
}
