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
    internal const string AliasSeparator = ";";

    /// <summary>The only instance.</summary>
    internal static UnitsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("unit");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("units.csv", isRequired: true);

    internal override IReadOnlyList<string> Columns { get; } = ["unit", "name", "kind", "parent", "from", "to", "aliases"];

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["aliases"] = AliasSeparator };

    internal override IReadOnlyCollection<string> Required { get; } = ["unit", "name", "kind"];

    // A unit that moves has several rows.
    internal override string Key(Unit value) => value.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"{value.Code}|{from:yyyy-MM-dd}") : value.Code.ToString();

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
        foreach (var problem in UnitProblems.OfTree(workspace.Units).Concat(UnitProblems.OfEndedParents(workspace.Units))) yield return problem.Problem;
        if (UnitNames.Clash(workspace.Units) is { } clash) yield return clash;
    }

    internal override StrandedFigures? Strands(Workspace before, Workspace after)
    {
        List<string> gone = [.. before.Units.Select(static unit => unit.Code).Except(after.Units.Select(static unit => unit.Code)).Select(static code => code.ToString())];
        return gone.Count == 0 ? null : new StrandedFigures(new ObservationQuery { Units = gone }, static _ => true, "whose unit would be missing");
    }

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        base.ReadFiles(files, reading);
        var units = reading.Values.Of<Unit>();
        if (reading.Problems.Count > before || units.Count == 0) return;
        foreach (var (row, problem) in UnitProblems.OfTree(units)) reading.Problems.Add(FileName, RowOf(row, reading), 0, problem);
        if (reading.Problems.Count > before) return;
        foreach (var (row, problem) in UnitProblems.OfEndedParents(units)) reading.Problems.Add(FileName, RowOf(row, reading), 0, problem);
        if (UnitNames.Clash(units) is { } clash) reading.Problems.Add(FileName, 0, 0, clash);
    }

    // Earlier versions wrote a row with a first day under the unit's code alone, so the ledger may hold the same row under two keys.
    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading)
    {
        base.ReadFacts(rows, reading);
        List<Unit> units = [.. reading.Values.Of<Unit>().Reverse().DistinctBy(Key, StringComparer.Ordinal).Reverse()];
        reading.Add<Unit>(units);
    }

    private int RowOf(Unit? row, DefinitionReading reading) => row is not null && reading.Places.Find(ToFact(row)) is { } place ? place.Row : 0;

    private protected override void Take(Unit value, DefinitionReading reading) => reading.Context.Add(value);

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.MentionUnit(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.KnowsUnits = isWhole;

    private protected override IReadOnlyList<Unit> InOrder(IReadOnlyList<Unit> values) => [.. values.OrderBy(unit => unit.Code, UnitCode.Order).ThenBy(unit => unit.FirstDay)];

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
