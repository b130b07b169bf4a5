using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>One column of the table of what needs attention: its place on the page, and the text of its cells.</summary>
/// <param name="Column">The column; its share is set when all columns are known.</param>
/// <param name="Weight">Its width in proportion to the others.</param>
/// <param name="Text">The text of a row.</param>
internal sealed record AskColumn(Column Column, double Weight, Func<ReportLine, RichText> Text)
{
    /// <summary>Whether its cells are charts, whose width is that of the column.</summary>
    internal bool IsOfCharts { get; init; }
}

/// <summary>The columns of the table of what needs attention. A column that would be empty in every row is left out; a page that stands has no column of its own for the change.</summary>
internal sealed class AskColumns
{
    private const double Gutter = 11;
    private readonly ReportContext _context;
    private readonly SummaryLines _lines;
    private readonly IReadOnlyList<ReportLine> _shown;
    private readonly CultureInfo _culture;
    private readonly RowCharts _charts;
    private readonly AskCells _cells;
    private readonly bool _hasActions;
    private readonly double _width;

    /// <param name="context">The report.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="shown">Those that may have a row.</param>
    /// <param name="room">The page.</param>
    internal AskColumns(ReportContext context, SummaryLines lines, IReadOnlyList<ReportLine> shown, PageRoom room)
    {
        _shown = shown;
        (_context, _lines, _width, _culture) = (context, lines, room.Width, context.Picture.Settings.Language);
        _charts = new RowCharts(context, shown);
        _cells = new AskCells(lines, _culture);
        _hasActions = lines.Pressing.Any(static line => line.HasAction);
        All = Shared([.. room.IsLandscape ? Landscape() : Portrait()]);
    }

    /// <summary>The columns, with their shares of the width.</summary>
    internal ImmutableArray<AskColumn> All { get; }

    /// <summary>The width of a column's text in print.</summary>
    internal double WidthOf(AskColumn column) => (column.Column.Share!.Value / 100.0 * _width) - Gutter;

    private IEnumerable<AskColumn> Landscape()
    {
        yield return new AskColumn(NameColumn, 24, Name);
        yield return new AskColumn(FigureColumn(), 7.5, line => Figure(line, withChange: false));
        if (HasTargets) yield return new AskColumn(new Column("Target, distance"), 11.5, Target);
        if (HasChanges) yield return new AskColumn(new Column(ChangeHeading), 13.5, line => _cells.Change(line) ?? "–");
        foreach (var column in OfCharts(17, 7, 19.5)) yield return column;
        if (_hasActions) yield return new AskColumn(new Column("Action"), 6.5, _cells.Action);
    }

    // With charts there is no width for the change, which then stands below the figure.
    private IEnumerable<AskColumn> Portrait()
    {
        var isBelow = _charts.Any && HasChanges;
        yield return new AskColumn(NameColumn, 27, Name);
        yield return new AskColumn(FigureColumn(), isBelow ? 14 : 11, line => Figure(line, isBelow));
        if (HasTargets) yield return new AskColumn(new Column("Target, distance"), 16, Target);
        if (HasChanges && !isBelow) yield return new AskColumn(new Column(ChangeHeading), 15, line => _cells.Change(line) ?? "–");
        foreach (var column in OfCharts(17, 8.5, 22)) yield return column;
        if (_hasActions) yield return new AskColumn(new Column("Action"), 9.5, _cells.Action);
    }

    private IEnumerable<AskColumn> OfCharts(double chart, double icons, double words)
    {
        if (_charts.Any) yield return new AskColumn(new Column(_charts.Heading), chart, Chart) { IsOfCharts = true };
        if (!HasLimits) yield break;
        yield return new AskColumn(new Column("Variation, assurance"), icons, AskCells.Icons);
        yield return new AskColumn(new Column("What the chart says") { Width = ColumnWidth.Rest }, words, _cells.Says);
    }

    private Column NameColumn => new(char.ToUpperInvariant(_lines.Noun[0]) + _lines.Noun[1..]);

    private Column FigureColumn() => _context.Definition.Figures == FiguresShown.Latest
        ? new Column("Latest figure", Alignment.Number)
        : new Column(_context.Period.ToText(_culture, full: true), Alignment.Number) { ShortHeader = _context.Period.ToText(_culture) };

    // Where one figure is not of the paper's period, each says of which it is.
    private bool HasPeriods => _shown.Any(line => line.Current is { } current && current.Period != _context.Period);

    private bool HasTargets => _shown.Any(static line => line.IsRated);

    private bool HasChanges => _shown.Any(line => _cells.Change(line) is not null);

    private bool HasLimits => _shown.Any(static line => line.Reading.HasLimits);

    private string ChangeHeading => _shown.All(line => line.Analysed.Change.Previous is not { } previous || previous.Period == _context.Period.Previous)
        ? $"Since {_context.Period.Previous.ToText(_culture, full: true)}"
        : "Since the figure before";

    private static ImmutableArray<AskColumn> Shared(ImmutableArray<AskColumn> columns)
    {
        var sum = columns.Sum(static column => column.Weight);
        var shares = columns.Select(column => (int)Math.Floor(column.Weight / sum * 100)).ToArray();
        // Of two columns the name would take more than a column may; the others have the rest.
        shares[0] = Math.Min(shares[0], Column.LargestShare);
        shares[^1] += 100 - shares.Sum();
        return [.. columns.Select((column, i) => column with { Column = column.Column with { Share = shares[i] } })];
    }

    /// <summary>The name, cut to three lines of its column, with unit and owner below it.</summary>
    private RichText Name(ReportLine line)
    {
        var width = WidthOf(All[0]);
        var name = PageRoom.Table.Cut(line.Indicator.NameInList, width, 3, isBold: true);
        var below = string.Join(" · ", new[] { _context.Units.AreSeveral ? _context.Units.NameOf(line.Unit) : null, line.Indicator.Owner }.OfType<string>());
        RichText linked = _lines.Linked(line, name);
        return below.Length == 0 ? linked : [.. linked, new LineBreak(), new Small(Smaller.Cut(below, width, 2))];
    }

    private static TextLines Smaller => PageRoom.Table with { Size = PageRoom.Table.SmallSize };

    /// <summary>The figure, with what it counts where a part is missing, and its period where that is not the report's.</summary>
    private RichText Figure(ReportLine line, bool withChange)
    {
        if (line.Current is not { } current) return "–";
        var below = new List<RichText>();
        if (HasPeriods) below.Add(current.Period.ToText(_culture));
        if (current.IsDoubtful) below.Add("doubtful");
        if (current.Total is { IsComplete: false } total) below.Add(TotalWords.Of(total, _culture));
        if (withChange && _cells.Change(line) is { } change) below.Add(change);
        return RichText.Create([FigureValue.Of(current, _culture), .. below.SelectMany(static words => new Inline[] { new LineBreak(), new Small(words) })]);
    }

    private RichText Target(ReportLine line)
    {
        var words = TargetWords.Of(line.Judgement, _context.Picture, _culture);
        var below = new List<Small>();
        if (line.Judgement.InForce?.Beside(_culture) is { } beside) below.Add(new Small(beside));
        if (line.IsRated) below.Add(new Small(JudgementWords.Distance(line.Judgement, _culture)) { IsOff = !line.IsMet });
        return RichText.Create([PageRoom.Table.Cut(words, WidthOf(All[2]), 2), .. below.SelectMany(static small => new Inline[] { new LineBreak(), small })]);
    }

    private RichText Chart(ReportLine line) => _charts.Of(line, WidthOf(All.First(static column => column.IsOfCharts))) is { } scene ? Icon.Decorative(scene) : "–";
}
