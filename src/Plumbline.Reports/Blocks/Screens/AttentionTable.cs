using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The table of what needs attention on a screen: in groups by what it asks, with what the chart says below each name. Beyond a number of rows a group counts its rest, and leads to all of them.</summary>
internal sealed class AttentionTable
{
    private const int MostRows = 30, LeastOfGroup = 3;

    // Below this width rows are cards.
    private const int LeastWidth = 44;
    private const double ChartWidth = 190;
    private readonly ReportContext _context;
    private readonly SummaryLines _lines;
    private readonly CultureInfo _culture;
    private readonly AskCells _cells;
    private readonly RowCharts _charts;
    private readonly bool _hasPeriods;
    private readonly bool _hasDoings;

    internal AttentionTable(ReportContext context, SummaryLines lines)
    {
        (_context, _lines, _culture) = (context, lines, context.Picture.Settings.Language);
        var groups = Chosen();
        Shown = [.. groups.SelectMany(static group => group.Shown)];
        _cells = new AskCells(lines, _culture);
        _charts = new RowCharts(context, Shown);
        _hasPeriods = Shown.Any(line => line.Current is { } current && current.Period != context.Period);
        _hasDoings = Shown.Any(static line => line.Indicator.Owner is not null || line.HasAction);
        Table = new Table("What needs attention, by what it asks", [.. Columns()], [.. groups.Select(ToRows)]) { HidesCaption = true, Density = TableDensity.Roomy, LeastWidth = LeastWidth };
    }

    internal Table Table { get; }

    /// <summary>The measures that have a row.</summary>
    internal ImmutableArray<ReportLine> Shown { get; }

    // A group has some rows however many those before it have.
    private List<(Ask Ask, ImmutableArray<ReportLine> Shown, int More)> Chosen()
    {
        var left = MostRows;
        var groups = new List<(Ask, ImmutableArray<ReportLine>, int)>();
        foreach (var group in _lines.Pressing.GroupBy(static line => line.Reading.Ask!.Value))
        {
            var all = group.ToList();
            var most = Math.Max(LeastOfGroup, left);
            // The line that counts one more is no shorter than its row.
            var shown = all.Count <= most + 1 ? all.Count : most;
            groups.Add((group.Key, [.. all.Take(shown)], all.Count - shown));
            left -= shown;
        }

        return groups;
    }

    private IEnumerable<Column> Columns()
    {
        yield return new Column(char.ToUpperInvariant(_lines.Noun[0]) + _lines.Noun[1..]) { Share = _charts.Any ? 33 : 40 };
        yield return (_context.Definition.Figures == FiguresShown.Latest ? new Column("Latest figure") : new Column(_context.Period.ToText(_culture, full: true))) with { Share = _charts.Any ? 16 : 22 };
        if (_charts.Any) yield return new Column(_charts.Heading) { Share = 24 };
        if (HasLimits) yield return new Column("Variation, assurance") { Share = 9 };
        if (_hasDoings) yield return new Column("Who, and what is being done");
    }

    private bool HasLimits => Shown.Any(static line => line.Reading.HasLimits);

    private RowGroup ToRows((Ask Ask, ImmutableArray<ReportLine> Shown, int More) group)
    {
        var words = AskWords.Of(group.Ask);
        IEnumerable<Row> rows = group.Shown.Select(RowOf);
        if (group.More > 0) rows = rows.Append(More(group.Ask, group.Shown[0], $"and {Counted.Digits(group.More)} more {words.More}"));
        return new RowGroup(RowGroupLevel.Group, [new Strong(words.Heading), " ", words.Meaning], [.. rows]);
    }

    private Row More(Ask ask, ReportLine first, string words)
    {
        var standing = ask switch
        {
            Ask.FindTheCause => MeasureStanding.ChangedForTheWorse,
            Ask.ChangeHowItIsDone or Ask.KeepWatch or Ask.TooEarlyToSay => MeasureStanding.OffTarget,
        };
        return new Row([new Cell(_context.Site is { } site ? Hyperlink.OnSite(words, site.OfStanding(standing, first.Unit)) : words) { Span = Columns().Count() }]);
    }

    private Row RowOf(ReportLine line) => new([.. CellsOf(line)]);

    private IEnumerable<Cell> CellsOf(ReportLine line)
    {
        yield return Cell.Header(Name(line));
        yield return new Cell(Figure(line)) { Style = CellStyle.Strong };
        if (_charts.Any) yield return new Cell(Chart(line));
        if (HasLimits) yield return new Cell(AskCells.Icons(line));
        if (_hasDoings) yield return new Cell(Doing(line));
    }

    private RichText Name(ReportLine line)
    {
        var says = _cells.Says(line).PlainText;
        var unit = _context.Units.AreSeveral ? _context.Units.NameOf(line.Unit) : null;
        Inline[] below = says.Length > 1 ? [new LineBreak(), new Small(Counted.Sentence(says))] : [];
        return [.. _lines.Linked(line, line.Indicator.NameInList), .. unit is null ? Array.Empty<Inline>() : [", " + unit], .. below];
    }

    // The figure, its distance from the target in words, and the target.
    private RichText Figure(ReportLine line)
    {
        if (line.Current is not { } current) return "–";
        var below = new List<Small>();
        if (_hasPeriods) below.Add(new Small(current.Period.ToText(_culture, full: true)));
        if (current.IsDoubtful) below.Add(new Small("doubtful"));
        if (current.Total is { IsComplete: false } total) below.Add(new Small(TotalWords.Of(total, _culture)));
        if (line.IsRated) below.Add(new Small(AgainstWords.Of(line.Judgement, _culture)?.Alone ?? JudgementWords.Distance(line.Judgement, _culture)) { IsOff = !line.IsMet });
        var target = TargetWords.Of(line.Judgement, _context.Picture, _culture);
        var required = ContractTargets.Lines(_context, line.Judgement).ToList();
        if (required.Count > 0) below.AddRange(required);
        else below.Add(new Small(TargetWords.IsAimed(line.Target) ? $"target {target}" : target));
        if (line.Judgement.InForce?.Beside(_culture) is { } beside) below.Add(new Small(beside));
        return RichText.Create([IndicatorLinks.ToSource(_context, current, FigureValue.Of(current, _culture)), .. below.SelectMany(static small => new Inline[] { new LineBreak(), small })]);
    }

    private RichText Chart(ReportLine line)
    {
        Inline[] chart = _charts.Of(line, ChartWidth) is { } scene ? [Icon.Decorative(scene)] : [];
        Inline[] change = _cells.Change(line) is { } words ? [new Small(words)] : [];
        return (chart, change) switch
        {
            ([], []) => "–",
            (_, []) or ([], _) => [.. chart, .. change],
            _ => [.. chart, new LineBreak(), .. change],
        };
    }

    // The checks ask for an action on a figure of the period shown alone, so of an earlier one its period is named.
    private string NoAction(ReportLine line) =>
        line.Current is { } current && current.Period.Last < _context.Period.First ? $"No action recorded for {current.Period.ToText(_culture, full: true)}" : "No action recorded";

    private RichText Doing(ReportLine line)
    {
        Inline[] owner = line.Indicator.Owner is { } post ? [new Small(post)] : [];
        Inline[] action = line.HasAction ? [.. _lines.Linked(line, "Action recorded")] : SummaryLead.SaysNoAction(_lines) ? [] : [NoAction(line)];
        return (owner, action) switch
        {
            ([], []) => "–",
            (_, []) or ([], _) => [.. owner, .. action],
            _ => [.. owner, new LineBreak(), .. action],
        };
    }
}
