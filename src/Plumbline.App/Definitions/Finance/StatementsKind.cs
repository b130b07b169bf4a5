using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Finance;

/// <summary>statements/*.yaml: layouts over lines of the accounts.</summary>
internal sealed class StatementsKind : TextKind<StatementDefinition>
{
    private static readonly (MoneyScale Scale, string Text)[] Scales = [(MoneyScale.Pounds, "£"), (MoneyScale.ThousandsInHeading, "£'000"), (MoneyScale.Thousands, "£k"), (MoneyScale.Millions, "£m")];

    internal static StatementsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("statement");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("statements", ".yaml");

    internal override string Key(StatementDefinition value) => value.Name;

    internal override string FileName(StatementDefinition value) => $"{Place.Name}/{value.Name}.yaml";

    internal override FactTree Tree(StatementDefinition value) => new FactTree()
        .Add("statement", value.Name)
        .Add("title", value.Title)
        .Add("unit", value.Unit?.ToString())
        .Add("in", value.In == MoneyScale.Pounds ? null : Scales.First(one => one.Scale == value.In).Text)
        .Add("negatives", value.Negatives == NegativeStyle.Brackets ? null : Names<NegativeStyle>.Of(value.Negatives))
        .Add("adds", value.Adds ? null : "no")
        .Add("scheme", value.Scheme)
        .Add("columns", value.Columns.Select(StatementColumnText.Tree))
        .Add("rows", value.Rows.Select(StatementRowText.Tree));

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        base.ReadFiles(files, reading);
        foreach (var statement in reading.Values.Of<StatementDefinition>()) reading.Context.Statements.Add(statement.Name);
        reading.Context.Statements.IsWhole = reading.Problems.Count == before;
    }

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var statements = workspace.Of(this);
        if (statements.Count == 0) return [];
        var context = WorkspaceContext.Of(workspace);
        var schemes = workspace.Values.Of<ResourceScheme>().Select(static scheme => scheme.Name).ToHashSet(StringComparer.Ordinal);
        return statements.SelectMany(statement => statement.Lines.Select(line => context.Indicator(line.ToString()).Problem)
            .Append(statement.Unit is { } unit ? context.Unit(unit.ToString()).Problem : null)
            .Append(statement.Scheme is { } scheme ? SchemesKind.Unknown(scheme, schemes) : null)
            .Concat(StatementMeasures.OfSums(statement.Rows, context.Find).Select(static one => one.Problem))
            .OfType<Problem>().Select(problem => problem with { Expected = $"{problem.Expected}, in the statement {statement.Name}" }));
    }

    private protected override StatementDefinition? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = map.ProblemsSoFar;
        var name = map.Required("statement", StatementDefinition.ReadName);
        var title = map.Required<string>("title", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the title of the statement") : text);
        var unit = map.Optional("unit", text => map.IsHeld ? UnitCode.Parse(text) : reading.Context.Unit(text));
        var scale = map.Optional<string>("in", static text => Scales.Any(one => one.Text == text) ? text! : Problem.With(text, $"one of {string.Join(", ", Scales.Select(static one => one.Text))}"));
        var negatives = StatementColumnText.Named<NegativeStyle>(map, "negatives");
        var adds = map.Optional<string>("adds", static text => text is "yes" or "no" ? text : Problem.With(text, "yes or no"));
        var schemes = reading.Values.Of<ResourceScheme>().Select(static scheme => scheme.Name).ToHashSet(StringComparer.Ordinal);
        var scheme = map.Optional<string>("scheme", text => !map.IsHeld && !reading.IsFaulty(SchemesKind.Instance) && SchemesKind.Unknown(text!, schemes) is { } unknown ? unknown : text!);
        var columns = StatementColumnText.Read(map);
        var rows = StatementRowText.Read(map, reading.Context);
        map.NoOther("statement", "title", "unit", "in", "negatives", "adds", "scheme", "columns", "rows");
        return name is null || title is null || map.ProblemsSoFar > before ? null : new StatementDefinition
        {
            Name = name,
            Title = title,
            Unit = unit,
            In = scale is null ? MoneyScale.Pounds : Scales.First(one => one.Text == scale).Scale,
            Negatives = negatives ?? NegativeStyle.Brackets,
            Adds = adds != "no",
            Scheme = scheme,
            Columns = columns,
            Rows = rows,
        };
    }
}
