using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>How many risks are of each level, and how they moved since the last edition.</summary>
internal static class LevelTable
{
    private static readonly RiskMovement[] Movements = [RiskMovement.New, RiskMovement.Up, RiskMovement.Down, RiskMovement.Same];

    /// <summary>The table: the highest level first. A risk that was closed since stands in the row of all.</summary>
    internal static Table Of(ReportContext context, BoardRecords records, IReadOnlyList<RiskStanding> standings)
    {
        var today = records.Register.Scheme.On(records.Day);
        var names = today.Bands.Reverse().Select(static band => band.Name).Concat(standings.Select(static one => one.Level?.Name).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var rows = names.Select(name => RowOf(context, records, ChipOf(name), [.. standings.Where(one => one.Level?.Name == name)])).ToList();
        if (standings.Any(static one => one.Level is null)) rows.Add(RowOf(context, records, "Not graded", [.. standings.Where(static one => one.Level is null)]));
        rows.Add(RowOf(context, records, "All", standings, isTotal: true) with { Style = RowStyle.Total });
        return new Table(
            "Risks by level",
            [
                new Column("Level") { Width = ColumnWidth.Tight },
                new Column("Risks", Alignment.Number) { IsLatest = true },
                .. records.Before is null ? ImmutableArray<Column>.Empty : [.. Movements.Select(static movement => new Column(Counted.Sentence(Names<RiskMovement>.Of(movement)), Alignment.Number))],
                new Column("Above tolerance", Alignment.Number),
                new Column("Review overdue", Alignment.Number),
                new Column("Which") { Width = ColumnWidth.Rest },
            ],
            [.. rows])
        {
            HidesCaption = true,
            RepeatsHeader = false,
        };

        RichText ChipOf(string name) => today.Bands.FirstOrDefault(band => band.Name == name) is { } band ? new RatingChip(LevelLook.ToneOf(today, band), Counted.Sentence(name)) : Counted.Sentence(name);
    }

    /// <summary>The sentence on which risks of a selection were closed since the last edition; null where there is none.</summary>
    internal static string? Closed(ReportContext context, BoardRecords records, RiskSelection selection)
    {
        if (records.Before is not { } before) return null;
        var closed = (selection with { Show = RiskState.Open }).In(context, before).Select(static entry => entry.Risk).Where(risk => RiskMovements.Of(before, records.Register, risk.Code) == RiskMovement.Closed).ToList();
        return closed.Count == 0 ? "None was closed since." : $"{Counted.Sentence(Counted.Number(closed.Count))} {(closed.Count == 1 ? "was" : "were")} closed since: {Counted.List([.. closed.Select(RiskWords.Name)], 10)}.";
    }

    private static Row RowOf(ReportContext context, BoardRecords records, RichText name, IReadOnlyList<RiskStanding> standings, bool isTotal = false) => new(
    [
        Cell.Header(name),
        Count(standings.Count),
        .. records.Before is not { } before ? ImmutableArray<Cell>.Empty : [.. Movements.Select(movement => Count(standings.Count(one => RiskMovements.Of(before, records.Register, one.Entry.Risk.Code) == movement)))],
        Count(standings.Count(static one => one.IsAboveTolerance)),
        Count(standings.Count(static one => one.IsReviewOverdue)),
        isTotal || standings.Count == 0 ? Cell.Empty : new Cell([new Paragraph(CodeList.Of(context, [.. standings.Select(static one => one.Entry.Risk.Code)]))]),
    ]);

    private static Cell Count(int count) => new Cell(RecordsSaid.Digits(count)) { Style = count == 0 ? CellStyle.Quiet : CellStyle.Normal };
}
