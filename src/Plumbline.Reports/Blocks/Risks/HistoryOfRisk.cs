using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The history of a risk as a chart, with its gradings as a table.</summary>
internal static class HistoryOfRisk
{
    private const double Width = 680, Phone = 325;

    // A chart of fewer days would be an upright line.
    private const int LeastDays = 30;

    /// <summary>The chart; null for a risk that was never graded.</summary>
    internal static Chart? Of(ReportContext context, BoardRecords records, RiskFile file)
    {
        var day = records.Day;
        var scores = RiskHistory.StepsOf(file.Gradings, GradingStage.Current, day);
        if (scores.Count == 0) return null;
        var last = file.Risk.Closing is { } closing && closing.Day < day ? closing.Day : day;
        var first = new[] { file.Risk.Recorded, scores[0].From, last.AddDays(-LeastDays) }.Min();
        var history = new RiskHistory(
            records.Register.Scheme.On(last),
            first,
            last,
            scores,
            RiskHistory.StepsOf(file.Gradings, GradingStage.Target, day),
            Tolerable(records.Register, file.Risk, first, last),
            [.. Marks(records, file, last)]);
        var culture = context.Picture.Settings.Language;
        return new Chart(RiskHistoryScene.Arrange(history, Width, culture), $"History of risk {file.Risk.Code}", Alternative(context, history))
        {
            Narrow = RiskHistoryScene.Arrange(history, Phone, culture),
            Data = Data(context, records, file),
        };
    }

    private static List<ScoreStep> Tolerable(RiskRegister register, Risk risk, DateOnly first, DateOnly last)
    {
        var steps = register.Appetites.Where(one => one.Category == risk.Category && one.From <= last).OrderBy(static one => one.From).Select(static one => new ScoreStep(one.From, one.Tolerable)).ToList();
        return steps.Count > 0 ? steps : [new ScoreStep(first, register.Scheme.On(last).AboveTolerance - 1)];
    }

    private static IEnumerable<RiskMarks> Marks(BoardRecords records, RiskFile file, DateOnly last)
    {
        (string Name, IEnumerable<DateOnly> Days)[] kinds =
        [
            ("Actions done", RiskActionsBlock.Of(records, file.Entry).Select(static entry => entry.Action.State).OfType<ActionState.Done>().Select(static done => done.Day)),
            ("Assurances", file.Assurances.Select(static one => one.Date)),
            ("Reviews, notes", file.Reviews.Select(static one => one.Date).Concat(file.Notes.Select(static one => DateOnly.FromDateTime(one.At)))),
        ];
        return kinds.Select(kind => new RiskMarks(kind.Name, [.. kind.Days.Where(day => day >= file.Risk.Recorded && day <= last).Distinct().Order()])).Where(static marks => marks.Days.Count > 0);
    }

    private static string Alternative(ReportContext context, RiskHistory history)
    {
        var first = history.Scores[0];
        var words = $"The score was {first.Score} on {RecordsSaid.Day(context, first.From)}";
        foreach (var step in history.Scores.Skip(1)) words += $", {step.Score} from {RecordsSaid.Day(context, step.From)}";
        words += ".";
        if (history.Targets.Count > 0) words += $" The target is {history.Targets[^1].Score}.";
        if (history.Tolerable.Count > 0) words += $" {history.Tolerable[^1].Score} is tolerated.";
        foreach (var marks in history.Marks) words += $" {marks.Name}: {Counted.List([.. marks.Days.Select(day => RecordsSaid.Day(context, day))], 6)}.";
        return words;
    }

    private static Table Data(ReportContext context, BoardRecords records, RiskFile file) => new(
        $"Gradings of risk {file.Risk.Code}",
        [new Column("Day") { Width = ColumnWidth.Tight }, new Column("Stage"), new Column("Score") { Width = ColumnWidth.Tight }, new Column("Decided by"), new Column("Reason")],
        [.. file.Gradings.Where(one => one.Date <= records.Day).OrderBy(static one => one.Date).ThenBy(static one => one.Stage).Select(one => new Row(
        [
            Cell.Header(RecordsSaid.ShortDay(context, one.Date)),
            Counted.Sentence(Names<GradingStage>.Of(one.Stage)),
            new Cell([RiskWords.Score(one.Score), " ", RiskWords.Level(records.Register, one)]),
            one.By ?? "Not stated",
            one.Reason ?? "Not stated",
        ]))])
    {
        HidesCaption = true,
    };
}
