using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Targets;

/// <summary>targets.csv.</summary>
internal sealed class TargetsKind : TableKind<Target>
{
    internal override FactKind Name { get; } = FactKind.Of("target");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("targets.csv");

    internal override IReadOnlyList<string> Columns { get; } =
        ["indicator", "unit", "contract", "from", "to", "target", "due", "basis", "scheme", "as-printed", "note", "source-note"];

    internal override IReadOnlyCollection<string> Required { get; } = ["indicator", "target"];

    // A trajectory may start in the same period as the target it leads to.
    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["as-printed"] = ["target"] };

    internal override string Key(Target value) =>
        $"{value.Indicator}|{value.Unit}|{value.Contract}|{value.From}{(value.Basis == TargetBasis.Trajectory ? "|trajectory" : "")}";

    internal override IEnumerable<(string Column, string? Text)> Write(Target value) =>
    [
        ("indicator", value.Indicator.ToString()),
        ("unit", value.Unit?.ToString()),
        ("contract", value.Contract),
        ("from", value.From?.ToString()),
        ("to", value.To?.ToString()),
        ("target", value.Criterion.ToString()),
        ("due", value.Due?.ToString()),
        ("basis", value.Basis == TargetBasis.Full ? null : Names<TargetBasis>.Of(value.Basis)),
        ("scheme", value.Scheme?.ToString()),
        ("as-printed", value.AsPrinted),
        ("note", value.Note),
        ("source-note", value.SourceNote),
    ];

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        if (TargetBook.From(workspace.Targets).Problem is { } problem) yield return problem;
    }

    /// <summary>Makes a requirement known, where a contract sets the target.</summary>
    internal static void Take(Target value, WorkspaceContext context)
    {
        if (value.Contract is { } contract) context.Kpis.Add($"{contract}/{value.Indicator}");
    }

    private protected override void Take(Target value, DefinitionReading reading) => Take(value, reading.Context);

    // The code of a faulty row is its indicator, which says too little.
    private protected override bool Mention(string? code, DefinitionReading reading) => false;

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Kpis.IsWhole = isWhole;

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        base.ReadFiles(files, reading);
        if (TargetBook.From(reading.Values.Of<Target>()).Problem is { } problem) reading.Problems.Add(FileName, 0, 0, problem);
    }

    private protected override Target? ReadRow(TableRow row, WorkspaceContext context)
    {
        var indicator = row.Required("indicator", context.Indicator);
        var criterion = row.Required("target", Criterion);
        var unit = row.Optional("unit", context.Unit);
        var due = row.Optional("due", context.Period);
        var from = row.Optional("from", context.Period);
        var to = row.Optional("to", context.Period);
        if (from is not null && to is not null && from.First > to.Last) row.Add("to", Problem.With(row.Text("to"), $"a period from {from} on"));
        var scheme = row.Optional("scheme", RatingScheme.Parse);
        var basis = row.Word<TargetBasis>("basis", TargetBasis.Full);
        var contract = row.Optional<string>("contract", text => context.Contracts.Check(text!) is { } problem ? problem : text!);
        if (row.HasProblem || indicator is null || criterion is null) return null;
        return new Target
        {
            Indicator = indicator,
            Unit = unit,
            Contract = contract,
            From = from,
            To = to,
            Criterion = criterion,
            Due = due,
            Basis = basis,
            Scheme = scheme,
            AsPrinted = row.Text("as-printed"),
            Note = row.Text("note"),
            SourceNote = row.Text("source-note"),
        };
    }

    private static Parsed<TargetCriterion> Criterion(string? text)
    {
        var parsed = TargetCriterion.Parse(text);
        return parsed.Problem is { } problem && text?.Contains(" by ", StringComparison.OrdinalIgnoreCase) == true
            ? problem with { Expected = $"{problem.Expected}; write the period it is due by in the column due" }
            : parsed;
    }
}
