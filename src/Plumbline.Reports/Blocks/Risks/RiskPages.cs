using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The parts that the pages of risks share.</summary>
internal static class RiskPages
{
    /// <summary>The files of selected risks, in the order of the selection.</summary>
    internal static IEnumerable<RiskFile> Files(ReportContext context, RiskSelection selection)
    {
        if (context.Records is not { } records) return [];
        var files = records.Files.ToDictionary(static file => file.Risk.Code);
        return selection.In(context).Select(entry => files.GetValueOrDefault(entry.Risk.Code)).OfType<RiskFile>();
    }

    /// <summary>The scores and days of a risk, as large values.</summary>
    internal static Facts Figures(ReportContext context, BoardRecords records, RiskStanding standing)
    {
        var (entry, register) = (standing.Entry, records.Register);
        return new Facts(
        [
            entry.Current is { } current ? new Fact("Score now", RiskWords.Score(current.Score), [RiskWords.Level(register, current), .. Moved(records, entry)]) : new Fact("Score now", "Not graded"),
            entry.Initial is { } initial ? new Fact("Initial score", RiskWords.Score(initial.Score), RiskWords.Level(register, initial)) : new Fact("Initial score", "Not stated"),
            entry.Target is { } target ? new Fact("Target", RiskWords.Score(target.Score), [RiskWords.Level(register, target), .. target.Due is { } due ? [$" by\u00a0{RecordsSaid.ShortDay(context, due)}"] : RichText.Empty]) : new Fact("Target", "None set"),
            standing.IsOpen ? ReviewOf(context, records, standing) : new Fact("Closed", entry.Risk.Closing is { } closing ? RecordsSaid.ShortDay(context, closing.Day) : "Not yet open"),
        ]);
    }

    /// <summary>The chart of a risk's history; nothing for one never graded.</summary>
    internal static IEnumerable<Element> History(ReportContext context, BoardRecords records, RiskFile file, int level, Anchor anchor) =>
        HistoryOfRisk.Of(context, records, file) is { } chart ? [new Heading(level, "History", new Anchor($"{anchor}-history")), chart] : [];

    /// <summary>The actions about a risk, as a table; a sentence where there is none.</summary>
    internal static IEnumerable<Element> Actions(ReportContext context, BoardRecords records, RiskFile file, int level, Anchor anchor)
    {
        var actions = RiskActionsBlock.Of(records, file.Entry);
        yield return new Heading(level, "Actions", new Anchor($"{anchor}-actions"));
        yield return actions.Count == 0 ? new Paragraph("No action is recorded.") : ActionTable.Short(context, records, actions, $"Actions about risk {file.Risk.Code}");
    }

    /// <summary>The names of a risk's objectives, in the order of its sheet.</summary>
    internal static string Objectives(BoardRecords records, Risk risk) =>
        string.Join("; ", risk.Objectives.Select(code => records.Objectives.FirstOrDefault(one => one.Code == code) is { } objective ? objective.Name : $"Objective {code}"));

    /// <summary>What is tolerated, in a sentence.</summary>
    internal static string Tolerated(RiskStanding standing) => standing switch
    {
        { Entry.Current: null } => FormattableString.Invariant($"A score of {standing.Tolerable} is tolerated."),
        { IsAboveTolerance: true } => FormattableString.Invariant($"Its score is above {standing.Tolerable}, which is tolerated."),
        _ => FormattableString.Invariant($"Its score is within {standing.Tolerable}, which is tolerated."),
    };

    private static Fact ReviewOf(ReportContext context, BoardRecords records, RiskStanding standing)
    {
        var last = standing.Entry.IsReviewed ? $"last looked at {RecordsSaid.Day(context, standing.Entry.LastReview)}" : "not looked at since it was recorded";
        return new Fact("Review due", RecordsSaid.ShortDay(context, standing.ReviewDue), standing.IsReviewOverdue
            ? [new Small($"{Counted.Of(records.Day.DayNumber - standing.ReviewDue.DayNumber, "day")} overdue") { IsOff = true }, $"; {last}"]
            : last);
    }

    private static RichText Moved(BoardRecords records, RiskEntry entry) => RiskWords.Movement(records, entry) is { } moved ? [" ", .. moved] : RichText.Empty;
}
