using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/acceptances.csv.</summary>
internal sealed class RiskAcceptancesKind : TableKind<RiskAcceptance>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-acceptance");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/acceptances.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "on", "by", "reason", "until"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "on", "by", "reason", "until"];

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    internal override string Key(RiskAcceptance value) => Written.Day(value.On);

    internal override string Parent(RiskAcceptance value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(RiskAcceptance value) =>
        [("risk", value.Risk.ToString()), ("on", Written.Day(value.On)), ("by", value.By), ("reason", value.Reason), ("until", Written.Day(value.Until))];

    private protected override string InWords(RiskAcceptance value) => $"the acceptance of {Written.Day(value.On)} of risk {value.Risk}";

    private protected override RiskAcceptance? ReadRow(TableRow row, WorkspaceContext context)
    {
        var acceptance = new RiskAcceptance(
            row.Risk(context)!, row.RequiredDate("on"), row.RequiredText("by", "the job title of who accepts it"), row.RequiredText("reason", "why it is accepted"), row.RequiredDate("until"));
        if (acceptance.Until < acceptance.On) row.Refuse("until", Problem.With(row.Text("until"), $"a day from {Written.Day(acceptance.On)} on"));
        return acceptance;
    }
}
