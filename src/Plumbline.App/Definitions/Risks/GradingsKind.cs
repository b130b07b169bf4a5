using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/gradings.csv.</summary>
internal sealed class GradingsKind : TableKind<Grading>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-grading");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/gradings.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "stage", "date", "likelihood", "consequence", "score", "by", "reason", "due"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "stage", "date"];

    internal override bool IsInPicture => false;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["risk"] = PrintedAs.Code, ["date"] = PrintedAs.Day, ["due"] = PrintedAs.Day };

    internal override IReadOnlyCollection<string> Content { get; } = ["likelihood", "consequence", "score"];

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    /// <summary>The keys of the gradings of a stage up to a day.</summary>
    internal static (string From, string Before) Until(GradingStage stage, DateOnly day) => ($"{Names<GradingStage>.Of(stage)}|", $"{Names<GradingStage>.Of(stage)}|{RiskRows.AfterDay(day)}");

    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["likelihood"] = ["score"], ["consequence"] = ["score"], ["score"] = ["likelihood", "consequence"] };

    internal override string Key(Grading value) => KeyOf(value.Stage, value.Date);

    internal override string Parent(Grading value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Grading value) =>
    [
        ("risk", value.Risk.ToString()),
        ("stage", Names<GradingStage>.Of(value.Stage)),
        ("date", Written.Day(value.Date)),
        ("likelihood", Written.Whole(value.Score.Likelihood)),
        ("consequence", Written.Whole(value.Score.Consequence)),
        ("score", Written.Whole(value.Score.Value)),
        ("by", value.By),
        ("reason", value.Reason),
        ("due", Written.Day(value.Due)),
    ];

    private protected override string InWords(Grading value) => $"the {Names<GradingStage>.Of(value.Stage)} grading of {Written.Day(value.Date)} of risk {value.Risk}";

    private protected override DefinitionName? NameOf(TableRow row, WorkspaceContext context)
    {
        var (risk, stage, date) = (row.Risk(context), row.Word<GradingStage>("stage"), row.RequiredDate("date"));
        return row.HasProblem ? null : new DefinitionName(risk!.ToString(), KeyOf(stage, date));
    }

    private static string KeyOf(GradingStage stage, DateOnly date) => $"{Names<GradingStage>.Of(stage)}|{Written.Day(date)}";

    private protected override Grading? ReadRow(TableRow row, WorkspaceContext context)
    {
        var (risk, stage, date) = (row.Risk(context), row.Word<GradingStage>("stage"), row.RequiredDate("date"));
        var (likelihood, consequence, stated) = (row.Whole("likelihood"), row.Whole("consequence"), row.Whole("score"));
        RiskScore? score = null;
        if (!row.HasProblem && !RiskScore.From(likelihood, consequence, stated).TryGet(out score, out var problem)) row.Refuse(row.ColumnOf("score") > 0 ? "score" : "date", problem);
        if (stage != GradingStage.Target && !row.IsBlank("due")) row.Refuse("due", Problem.With(row.Text("due"), "a day only for the stage target"));
        return new Grading(risk!, stage, date, score!, row.Text("by"), row.Text("reason"), row.Date("due"));
    }
}
