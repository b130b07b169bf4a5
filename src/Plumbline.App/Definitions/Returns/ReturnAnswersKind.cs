using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Definitions.Returns;

/// <summary>returns/*.csv: the answers to scored questions. <see cref="ReturnsKind"/> reads the files.</summary>
internal sealed class ReturnAnswersKind : DefinitionKind<ReturnAnswer>
{
    /// <summary>The only instance.</summary>
    internal static ReturnAnswersKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("return-answer");

    internal override WorkspacePlace Place => ReturnsKind.Instance.Place;

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ReadWith => ReturnsKind.Instance;

    // Its return says that the question is answered: an answer is corrected, or goes with its return.
    internal override bool CanBeWithdrawn => false;

    internal override bool GoesWithWhole => true;

    internal override (DefinitionQuery Query, Func<DefinitionRow, bool> Are)? PartsOf(DefinitionFact whole) => whole.Kind == ReturnsKind.Instance.Name
        ? (new DefinitionQuery { Kind = Name, Parent = whole.Parent }, row => row.Key.StartsWith($"{whole.Key}/", StringComparison.Ordinal))
        : null;

    internal override string Key(ReturnAnswer value) => KeyOf(value.Unit.ToString(), value.Field);

    /// <summary>The key of the answer of a unit to a question.</summary>
    internal static string KeyOf(string unit, FieldCode field) => $"{unit}/{field}";

    internal override string Parent(ReturnAnswer value) => ReturnRows.ParentOf(value.Form, value.Period);

    /// <summary>The answer as a fact.</summary>
    internal DefinitionFact ToFact(ReturnAnswer value) => new(Name, Key(value), FactBody.Of(Tree(value))) { Parent = Parent(value) };

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
    }

    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading) =>
        reading.Add<ReturnAnswer>([.. new ReturnReader(reading.Values.Of<FormDefinition>(), reading.Context.Calendar).ReadAnswers(rows)]);

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace)
    {
        var values = workspace.Of(this);
        if (values.Count > 0) yield return new DumpedTable($"{Place.Name}/answers.csv", ReturnColumns.OfAnswers, values.Select(value => new DumpedRow(Key(value), Parent(value), [.. Cells(value).Select(static cell => cell.Text)])));
    }

    private static FactTree Tree(ReturnAnswer value)
    {
        var tree = new FactTree();
        foreach (var (column, text) in Cells(value)) tree.Add(column, text);
        return tree;
    }

    private static IEnumerable<(string Column, string? Text)> Cells(ReturnAnswer value) =>
    [
        (ReturnColumns.Form, value.Form.ToString()),
        (ReturnColumns.Unit, value.Unit.ToString()),
        (ReturnColumns.Period, value.Period.ToString()),
        (ReturnColumns.Field, value.Field.ToString()),
        (ReturnColumns.Value, value.Value),
        (ReturnColumns.Note, value.Note),
        (ReturnColumns.By, value.By),
        (ReturnColumns.At, ReturnsKind.Time(value.At)),
    ];
}
