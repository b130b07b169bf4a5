using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>assurance/questions.csv.</summary>
internal sealed class QuestionsKind : TableKind<Question>
{
    internal static QuestionsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("assurance-question");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("assurance/questions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["question", "text", "asked-of", "unit-kind", "order"];

    internal override IReadOnlyCollection<string> Required { get; } = ["question", "text"];

    internal override string Key(Question value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Question value) =>
    [
        ("question", value.Code.ToString()),
        ("text", value.Text),
        ("asked-of", value.AskedOf),
        ("unit-kind", value.UnitKind),
        ("order", Written.Whole(value.Position)),
    ];

    private protected override void Take(Question value, DefinitionReading reading)
    {
        reading.Context.Questions.Add(Key(value));
        reading.Context.AskedKinds[Key(value)] = value.UnitKind;
    }

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Questions.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Questions.IsWhole = isWhole;

    private protected override Question? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Required("question", QuestionCode.Parse)!,
        row.RequiredText("text", "the question, as it is put"),
        row.Text("asked-of"),
        row.Optional("unit-kind", static text => Names<UnitKind>.Parse(text).Select(Names<UnitKind>.Of)),
        row.Whole("order"));
}
