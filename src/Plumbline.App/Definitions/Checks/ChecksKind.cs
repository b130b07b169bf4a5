using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Checks;

/// <summary>checks.csv.</summary>
internal sealed class ChecksKind : TableKind<CheckDefinition>
{
    /// <summary>The only instance.</summary>
    internal static ChecksKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("check");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("checks.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["check", "severity", "rule", "tolerance", "from", "to", "note"];

    internal override IReadOnlyCollection<string> Required { get; } = ["check", "rule"];

    internal override string Key(CheckDefinition value) => value.Code;

    internal override IEnumerable<(string Column, string? Text)> Write(CheckDefinition value) =>
    [
        ("check", value.Code),
        ("severity", Names<Severity>.Of(value.Severity)),
        ("rule", value.Rule.ToString()),
        ("tolerance", value.Tolerance?.ToString()),
        ("from", value.From?.ToString()),
        ("to", value.To?.ToString()),
        ("note", value.Note),
    ];

    private protected override CheckDefinition? ReadRow(TableRow row, WorkspaceContext context)
    {
        var rule = row.Required("rule", text => CheckRules.Parse(text).Then(read => Known(read, context)));
        var code = row.RequiredText("check", "the check's code");
        if (StandingChecks.Own(code)) row.Add("check", Problem.With(code, "a code other than that of a built-in check"));
        return new CheckDefinition(
            code,
            row.Word<Severity>("severity", Severity.Error),
            rule!,
            row.Optional("tolerance", Quantity.Parse),
            row.Optional("from", context.Period),
            row.Optional("to", context.Period),
            row.Text("note"));
    }

    private static Parsed<CheckRule> Known(CheckRule rule, WorkspaceContext context)
    {
        foreach (var code in rule.Indicators)
        {
            if (context.Indicator(code.ToString()).Problem is { } problem) return problem;
        }

        var frequencies = rule.Indicators.Select(context.Find).OfType<Core.Indicators.Indicator>().Select(indicator => indicator.Frequency).Distinct().ToList();
        return rule.ComparesFigures && frequencies.Count > 1
            ? Problem.With(rule.ToString(), $"indicators of one frequency, not {string.Join(" and ", frequencies.Select(Names<Core.Periods.Frequency>.Of))}")
            : rule;
    }
}
