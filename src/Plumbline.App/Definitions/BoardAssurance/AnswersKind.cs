using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Objectives;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>assurance/answers.csv.</summary>
internal sealed class AnswersKind : TableKind<Answer>
{
    internal override FactKind Name { get; } = FactKind.Of("assurance-answer");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("assurance/answers.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["question", "period", "unit", "answer", "evidence", "by", "on"];

    internal override IReadOnlyCollection<string> Required { get; } = ["question", "period", "answer", "by", "on"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override DefinitionKind? ParentKind => QuestionsKind.Instance;

    internal override string Key(Answer value) => KeyOf(value.Period.ToString(), value.Unit?.ToString());

    internal override string Parent(Answer value) => value.Question.ToString();

    /// <summary>The key of an answer: keys of one question are in order of time.</summary>
    internal static string KeyOf(string period, string? unit) => $"{period}|{unit}";

    internal override IEnumerable<(string Column, string? Text)> Write(Answer value) =>
    [
        ("question", value.Question.ToString()),
        ("period", value.Period.ToString()),
        ("unit", value.Unit?.ToString()),
        ("answer", Names<AnswerWord>.Of(value.Word)),
        ("evidence", value.Evidence),
        ("by", value.By),
        ("on", Written.Day(value.On)),
    ];

    private protected override IEnumerable<RestingPlace> RestsOn(Answer value) => value.Unit is { } unit ? [RestingPlace.OfUnit(unit)] : [];

    private protected override string InWords(Answer value) => $"the answer to {value.Question} for {value.Period}{(value.Unit is { } unit ? $" in {unit}" : "")}";

    private protected override Answer? ReadRow(TableRow row, WorkspaceContext context)
    {
        var answer = new Answer(
            row.Required("question", text => QuestionCode.Parse(text).Then<QuestionCode>(code => context.Questions.Check(text!) is { } problem ? problem : code))!,
            row.SpanEnd(context)!,
            row.Optional("unit", context.Unit),
            row.Word<AnswerWord>("answer"),
            row.Text("evidence"),
            row.RequiredText("by", "the post that answers, by title"),
            row.RequiredDate("on"));
        if (UnitProblem(answer, row.Text("unit"), context) is { } problem) row.Refuse("unit", problem);
        return answer;
    }

    // An answer of a unit that is not asked would count for nothing.
    private static Problem? UnitProblem(Answer answer, string? unit, WorkspaceContext context)
    {
        if (answer.Question is null || !context.AskedKinds.TryGetValue(answer.Question.ToString(), out var kind)) return null;
        if (kind is null) return unit is null ? null : Problem.With(unit, $"no unit: the whole organisation answers {answer.Question}");
        if (unit is null) return Problem.With(unit, $"a unit of the kind {kind}: each of them answers {answer.Question}");
        return answer.Unit is { } known && context.Find(known) is { } found && Names<UnitKind>.Of(found.Kind) != kind ? Problem.With(unit, $"a unit of the kind {kind}: each of them answers {answer.Question}, and {unit} is of the kind {Names<UnitKind>.Of(found.Kind)}") : null;
    }
}
