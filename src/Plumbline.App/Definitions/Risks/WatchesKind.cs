using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/watches.csv.</summary>
internal sealed class WatchesKind : TableKind<RiskWatch>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-watch");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/watches.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "indicator", "when", "for"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "indicator", "when"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    internal override string Key(RiskWatch value) => $"{value.Indicator}|{value.When}";

    internal override string Parent(RiskWatch value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(RiskWatch value) =>
        [("risk", value.Risk.ToString()), ("indicator", value.Indicator.ToString()), ("when", value.When.ToString()), ("for", Written.Whole(value.Periods))];

    private protected override IEnumerable<RestingPlace> RestsOn(RiskWatch value) => [RestingPlace.OfIndicator(value.Indicator)];

    private protected override string InWords(RiskWatch value) => $"the watch “{value.When}” of {value.Indicator} for risk {value.Risk}";

    private protected override RiskWatch? ReadRow(TableRow row, WorkspaceContext context)
    {
        var periods = row.IsBlank("for") ? 1 : row.Whole("for");
        if (periods is 0) row.Refuse("for", Problem.With("0", "for how many periods in a row, from 1"));
        var indicator = row.Required("indicator", context.Indicator);
        return new RiskWatch(row.Risk(context)!, indicator!, row.Required<WatchedSign>("when", text => When(text, indicator))!, periods ?? 1);
    }

    // One word is a sign that there is not; a criterion has more.
    private static Parsed<WatchedSign> When(string? text, IndicatorCode? indicator) => text switch
    {
        "red" => new WatchedSign.Red(),
        "concern" => new WatchedSign.Concern(),
        "shift" => new WatchedSign.Shift(),
        _ when text?.Contains(' ', StringComparison.Ordinal) != true => Problem.With(text, "red, concern, shift or a criterion such as sickness-monthly more than 6%"),
        _ => WatchCriterion.Parse(text).Then<WatchedSign>(read => indicator is null || read.Indicator == indicator
            ? new WatchedSign.Criterion(text)
            : Problem.With(text, $"a criterion of {indicator}, the indicator of the row")),
    };
}
