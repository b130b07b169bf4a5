using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Returns;

/// <summary>forms/*.yaml: what units return for every period.</summary>
internal sealed class FormsKind : TextKind<FormDefinition>
{
    /// <summary>The only instance.</summary>
    internal static FormsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("form");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("forms", ".yaml");

    internal override string Key(FormDefinition value) => value.Code.ToString();

    internal override string FileName(FormDefinition value) => $"{Place.Name}/{value.Code}.yaml";

    internal override FactTree Tree(FormDefinition value) => new FactTree()
        .Add("form", value.Code.ToString())
        .Add("name", value.Name)
        .Add("frequency", Names<Core.Periods.Frequency>.Of(value.Frequency))
        .Add("from", value.From.ToString())
        .Add("to", value.To?.ToString())
        .Add("asked", Asked(value.Asked))
        .Add("due", value.Due.ToString())
        .Add("holidays", value.Due.Calendar == HolidayCalendar.EnglandAndWales ? null : Names<HolidayCalendar>.Of(value.Due.Calendar))
        .Add("note", value.Note)
        .Add("fields", value.Fields.Select(FormFieldText.Tree))
        .Add("bands", value.Bands.Select(static band => new FactTree().Add("band", band.Name).Add("to", Written.Whole(band.To)).Add("escalation", band.Escalation)))
        .Add("counts", FormCountsText.Tree(value.Counts))
        .Add("not-collected", value.NotCollected.Select(static span => new FactTree().Add("from", span.From.ToString()).Add("to", span.To?.ToString()).Add("reason", span.Reason)));

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        base.ReadFiles(files, reading);
        foreach (var form in reading.Values.Of<FormDefinition>()) reading.Context.Forms.Add(Key(form));
        reading.Context.Forms.IsWhole = reading.Problems.Count == before;
    }

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var forms = workspace.Of(this);
        if (forms.Count == 0) return [];
        var rules = FormRules.Of(workspace);
        return forms.SelectMany(form => rules.Problems(form).Select(problem => problem with { Expected = $"{problem.Expected}, in the form {form.Code}" })).Concat(FormRules.CountedTwice(forms).Select(static one => one.Problem));
    }

    private protected override FormDefinition? ReadMap(YamlMap map, DefinitionReading reading) => new FormReader(map, reading).Read();

    private protected override void Check(FormDefinition value, string file, DefinitionReading reading) => reading.AtEnd(() =>
    {
        if (FormRules.CountedTwice(reading.Values.Of<FormDefinition>()).FirstOrDefault(one => one.Form == value.Code) is { Problem: { } problem }) reading.Problems.Add(file, 1, 1, problem);
    });

    private static FactTree Asked(AskedUnits asked) => asked.Kind is { } kind
        ? new FactTree().Add("kind", Names<UnitKind>.Of(kind)).Add("below", asked.Below?.ToString())
        : new FactTree().Add("units", [.. asked.Units.Select(static unit => unit.ToString())]);
}
