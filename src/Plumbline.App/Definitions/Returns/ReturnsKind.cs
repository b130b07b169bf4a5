using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>returns/*.csv: the rows without a field, each the return of a unit for a period.</summary>
/// <remarks>
/// The parent of a return is its form and period, so that those of some periods are found by seeks, whatever the history. The same files hold answers
/// (<see cref="ReturnAnswersKind"/>) and figures, which are observations: this kind reads the files for all three.
/// </remarks>
internal sealed class ReturnsKind : DefinitionKind<UnitReturn>
{
    /// <summary>The only instance.</summary>
    internal static ReturnsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("return");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("returns", ".csv");

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override string Key(UnitReturn value) => value.Unit.ToString();

    internal override string Parent(UnitReturn value) => ReturnRows.ParentOf(value.Form, value.Period);

    /// <summary>The return as a fact.</summary>
    internal DefinitionFact ToFact(UnitReturn value) => new(Name, Key(value), FactBody.Of(Tree(value))) { Parent = Parent(value) };

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading) => new ReturnFiles(reading).Read(files.Texts(Place));

    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading) =>
        reading.Add<UnitReturn>([.. new ReturnReader(reading.Values.Of<FormDefinition>(), reading.Context.Calendar).Read(rows)]);

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace)
    {
        var values = workspace.Of(this);
        if (values.Count > 0) yield return new DumpedTable($"{Place.Name}/returns.csv", ReturnColumns.All, values.Select(value => new DumpedRow(Key(value), Parent(value), Cells(value))));
    }

    internal override IEnumerable<RestingPlace> RestsOn(DefinitionRow row, DefinitionReading reading) => [RestingPlace.OfForm(ReturnRows.FormOf(row.Parent)), RestingPlace.OfUnit(row.Key)];

    private static FactTree Tree(UnitReturn value) => new FactTree()
        .Add(ReturnColumns.Form, value.Form.ToString())
        .Add(ReturnColumns.Unit, value.Unit.ToString())
        .Add(ReturnColumns.Period, value.Period.ToString())
        .Add(ReturnColumns.Value, Names<ReturnState>.Of(value.State))
        .Add(ReturnColumns.Note, value.Note)
        .Add(ReturnColumns.By, value.By)
        .Add(ReturnColumns.At, Time(value.At))
        .Add(ReturnColumns.Answered, [.. value.Answered.Select(static field => field.ToString())])
        .Add(ReturnColumns.Completed, Time(value.Completed));

    private static string?[] Cells(UnitReturn value) =>
    [
        value.Form.ToString(),
        value.Unit.ToString(),
        value.Period.ToString(),
        null,
        Names<ReturnState>.Of(value.State),
        value.Note,
        value.By,
        Time(value.At),
        value.Answered.IsEmpty ? null : string.Join(' ', value.Answered),
        Time(value.Completed),
    ];

    /// <summary>A time as files and facts have it; null where there is none.</summary>
    internal static string? Time(DateTime? time) => time is { } given ? Written.Time(given) : null;
}
