using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Units;

/// <summary>units.csv.</summary>
internal sealed class UnitsKind : TableKind<Unit>
{
    private const string AliasSeparator = ";";

    /// <summary>The only instance.</summary>
    internal static UnitsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("unit");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("units.csv", isRequired: true);

    internal override IReadOnlyList<string> Columns { get; } = ["unit", "name", "kind", "parent", "from", "to", "aliases"];

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["aliases"] = AliasSeparator };

    internal override IReadOnlyCollection<string> Required { get; } = ["unit", "name", "kind"];

    internal override string Key(Unit value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Unit value) =>
    [
        ("unit", value.Code.ToString()),
        ("name", value.Name),
        ("kind", Names<UnitKind>.Of(value.Kind)),
        ("parent", value.Parent?.ToString()),
        ("from", value.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", value.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("aliases", value.Aliases.IsEmpty ? null : string.Join(AliasSeparator, value.Aliases)),
    ];

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        if (UnitTree.From(workspace.Units).Problem is { } problem) yield return problem;
        if (UnitNames.Clash(workspace.Units) is { } clash) yield return clash;
    }

    internal override StrandedFigures? Strands(Workspace before, Workspace after)
    {
        List<string> gone = [.. before.Units.Select(Key).Except(after.Units.Select(Key), StringComparer.Ordinal)];
        return gone.Count == 0 ? null : new StrandedFigures(new ObservationQuery { Units = gone }, static _ => true, "whose unit would be missing");
    }

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        base.ReadFiles(files, reading);
        var units = reading.Values.Of<Unit>();
        if (reading.Problems.Count == before && units.Count > 0 && (UnitTree.From(units).Problem ?? UnitNames.Clash(units)) is { } problem) reading.Problems.Add(FileName, 0, 0, problem);
    }

    private protected override void Take(Unit value, DefinitionReading reading) => reading.Context.Add(value);

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.MentionUnit(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.KnowsUnits = isWhole;

    private protected override Unit? ReadRow(TableRow row, WorkspaceContext context)
    {
        var code = row.Required("unit", UnitCode.Parse);
        var unit = new Unit(
            code!,
            row.RequiredText("name", "the unit's name"),
            row.Word<UnitKind>("kind"),
            row.Optional("parent", UnitCode.Parse),
            row.Date("from"),
            row.Date("to"))
        {
            Aliases = [.. row.Text("aliases")?.Split(AliasSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []],
        };
        if (unit is { From: { } from, To: { } to } && from > to)
            row.Add("to", Problem.With(row.Text("to"), $"a day from {from:yyyy-MM-dd} on"));
        return unit;
    }
}
