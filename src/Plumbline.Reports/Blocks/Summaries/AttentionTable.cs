using Plumbline.Core.Judging;
using Plumbline.Core.Spc;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What needs attention, the most urgent first: figure, target and distance, change, and chart signal.</summary>
internal sealed class AttentionTable
{
    private const double IconSize = 20;
    private const int FitsLine = 16;
    private readonly ReportContext _context;
    private readonly CultureInfo _culture;

    private AttentionTable(ReportContext context) => (_context, _culture) = (context, context.Picture.Settings.Language);

    internal static IEnumerable<Element> Of(ReportContext context, ImmutableArray<ReportLine> pressing, bool hasUnrated, Anchor anchor)
    {
        yield return new Heading(2, "What needs attention", anchor);
        if (pressing.IsEmpty) yield return new Paragraph($"Nothing {(hasUnrated ? "that is rated " : "")}is off target, and no chart shows a change for the worse.");
        else yield return new AttentionTable(context).Table(pressing);
    }

    private Table Table(ImmutableArray<ReportLine> pressing)
    {
        var hasRatings = pressing.Any(static line => line.IsRated);
        var hasSignals = pressing.Any(static line => line.Reading.IsConcern || line.Reading.Outlook.Kind is OutlookKind.OutOfReach);
        return new Table(
            "What needs attention, the most pressing first",
            [
                new Column("Indicator") { Width = ColumnWidth.Wide },
                .. _context.Units.AreSeveral ? [new Column("Unit")] : ImmutableArray<Column>.Empty,
                new Column("Figure", Alignment.Number),
                .. hasRatings ? [new Column("Target"), new Column("Rating") { Width = ColumnWidth.Tight }, new Column("Against target")] : ImmutableArray<Column>.Empty,
                new Column("Change in performance"),
                .. hasSignals ? [new Column("What its chart says")] : ImmutableArray<Column>.Empty,
            ],
            [.. pressing.Select(line => new Row(
            [
                Cell.Header(Name(line)),
                .. _context.Units.AreSeveral ? [Cell.FromString(_context.Units.NameOf(line.Unit))] : ImmutableArray<Cell>.Empty,
                Figure(line),
                .. hasRatings ? Standing(line) : ImmutableArray<Cell>.Empty,
                Change(line),
                .. hasSignals ? [Signals(line)] : ImmutableArray<Cell>.Empty,
            ]))])
        { HidesCaption = true };
    }

    /// <summary>The name, linked to the indicator's page or row; with its period if that differs from the report's.</summary>
    private RichText Name(ReportLine line)
    {
        RichText name = IndicatorAnchors.Find(_context, line.Indicator, line.Unit) is { } anchor ? new Hyperlink(line.Indicator.Name, anchor) : line.Indicator.Name;
        return line.Current is { } current && current.Period != _context.Period ? [.. name, $", {current.Period.ToText(_culture, full: true)}"] : name;
    }

    private ImmutableArray<Cell> Standing(ReportLine line) =>
    [
        new Cell(OnOneLine(TargetWords.Of(line.Judgement, _context.Picture, _culture))) { Style = CellStyle.Quiet },
        line.IsRated ? new Cell(line.Words.Chip) : Cell.Empty,
        line.IsRated ? JudgementWords.Distance(line.Judgement, _culture).Replace(' ', '\u00a0') : Cell.Empty,
    ];

    // "at least 90%" stays on one line; "90% by March 2024" may break.
    private static string OnOneLine(string words) => words.Length <= FitsLine ? words.Replace(' ', '\u00a0') : words;

    private Cell Figure(ReportLine line) => line.Current is { } current
        ? new Cell(Shown(current)) { Style = CellStyle.Strong }
        : Cell.Empty;

    /// <summary>The word "doubtful", and what a total counts where a part is missing, are set below, so that figures stay aligned.</summary>
    private RichText Shown(Observation current)
    {
        string?[] below = [current.IsDoubtful ? "doubtful" : null, current.Total is { IsComplete: false } total ? TotalWords.Of(total, _culture) : null];
        return RichText.Create([FigureValue.Of(current, _culture), .. below.OfType<string>().SelectMany(static words => new Inline[] { new LineBreak(), new Text(words) })]);
    }

    private Cell Change(ReportLine line) => ChangeWords.Of(line.Analysed, _culture);

    // The control chart of a quarterly paper is of months.
    private static Cell Signals(ReportLine line)
    {
        var by = line.Analysed.IsOfLonger ? $", by {line.Indicator.Frequency.Noun()}" : "";
        var says = new List<RichText>();
        if (line.Reading.IsConcern) says.Add([Icon.Decorative(Icons.Variation(line.Chart!.Chart.Variation, IconSize)), $" changed for the worse{by}"]);
        if (line.Reading.Outlook.Kind is OutlookKind.OutOfReach) says.Add([Icon.Decorative(Icons.Assurance(line.Reading.Outlook, provisional: false, IconSize)), $" target out of reach as things stand{by}"]);
        return says.Count == 0 ? Cell.Empty : new Cell(RichText.Create([.. says.SelectMany(static (words, i) => i == 0 ? words : words.Prepend(new LineBreak()))]));
    }
}
