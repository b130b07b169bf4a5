using Plumbline.Core.Actions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Risks;

/// <summary>Risks and actions for one test, and the papers made of them. The day is 20 May 2020.</summary>
internal sealed class RiskPaper
{
    internal static readonly DateOnly Day = new(2020, 5, 20);
    private readonly List<RiskFile> _files = [];
    private readonly List<ActionEntry> _actions = [];
    private readonly Dictionary<ActionCode, ActionUpdate> _updates = [];

    internal RiskScheme Scheme { get; init; } = RiskScheme.Usual;

    internal IReadOnlyList<Appetite> Appetites { get; init; } = [];

    internal RiskRegister? Before { get; init; }

    internal RiskRegister Register => new(Day, Scheme, Appetites, _files.Select(static file => file.Entry));

    /// <summary>Adds a risk, graded on its first day or later: <c>2020-03-09 3x4; 2020-05-06 2x4</c>, or a score alone.</summary>
    internal RiskPaper With(string code, string current, string? target = null, Func<Risk, Risk>? change = null, Func<RiskFile, RiskFile>? more = null)
    {
        var risk = new Risk { Code = RiskCode.Parse(code).Value, Kind = RiskKind.Strategic, Title = $"Title of {code}", Owner = "Chief Nurse", Recorded = new DateOnly(2020, 3, 9), Objectives = [ObjectiveCode.Parse("1").Value] };
        risk = change?.Invoke(risk) ?? risk;
        List<Grading> gradings = [.. Gradings(risk, GradingStage.Current, current), .. Gradings(risk, GradingStage.Target, target ?? "").Select(static one => one with { Due = new DateOnly(2021, 3, 31) })];
        var file = new RiskFile(RiskEntries.Of(risk, Day, gradings, [], [])) { Gradings = gradings };
        _files.Add(more?.Invoke(file) ?? file);
        return this;
    }

    internal RiskPaper Act(string code, string about, string? due, ActionState? state = null, int redated = 0)
    {
        var action = new TrackedAction(ActionCode.Parse(code).Value, [.. about.Split(' ').Select(static text => Reference.Parse(text, FinancialCalendar.April).Value)], $"Do {code}", "Head of Estates", state ?? new ActionState.Open(), due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        _actions.Add(new ActionEntry(action, redated > 0 ? action.Due!.Value.AddDays(-30) : action.Due, redated));
        return this;
    }

    /// <summary>Adds the last update of an action.</summary>
    internal RiskPaper Update(string action, string text)
    {
        var code = ActionCode.Parse(action).Value;
        _updates.Add(code, new ActionUpdate(code, new DateTime(2020, 5, 12, 9, 0, 0), "Engineer", text));
        return this;
    }

    internal BoardRecords Records => new(Register, new ActionLog(_actions))
    {
        Files = _files,
        LastUpdates = _updates,
        Objectives = [new Objective(ObjectiveCode.Parse("1").Value, "Good care", 1, null, []), new Objective(ObjectiveCode.Parse("2").Value, "Good work", 2, null, [])],
        Before = Before,
        BeforeWords = Before is null ? null : "the edition of March 2020",
    };

    internal ReportContext Context(params IReportBlock[] blocks) => new SmallOrganisation { Records = Records }.With("falls", "2020-03 3%").Context("2020-04", blocks);

    internal Document Compose(params IReportBlock[] blocks) => ComposeReport.Compose(Context(blocks));

    /// <summary>The tables of a document, each row as its words parted by bars.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Tables(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Table>().Select(static table => (IReadOnlyList<string>)[.. table.Groups.SelectMany(static group => group.Rows).Select(static row => string.Join(" | ", row.Cells.Select(PlainCell)))])];

    /// <summary>The words of a document outside its tables.</summary>
    internal static string Words(Document document) => string.Join('\n', Traversal.Elements(document.Content).Where(static element => element is Heading or Paragraph).SelectMany(static element => element.Words).Select(static words => Plain(words.PlainText)));

    private static string PlainCell(Cell cell) => Plain(cell.Elements.IsEmpty ? cell.Content.PlainText : string.Join(", ", cell.Elements.SelectMany(static element => element.Words).Select(static words => words.PlainText)));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\n', ' ');

    private static IEnumerable<Grading> Gradings(Risk risk, GradingStage stage, string text)
    {
        foreach (var parts in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static one => one.Split(' ')))
        {
            var steps = parts[1].Split('x').Select(static step => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var score = steps.Count == 1 ? RiskScore.From(null, null, steps[0]).Value : RiskScore.Of(steps[0], steps[1]);
            yield return new Grading(risk.Code, stage, DateOnly.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), score, "Chief Nurse", "As it is");
        }
    }
}
