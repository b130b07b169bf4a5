using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Contracts;

/// <summary>contract-notices.csv.</summary>
/// <remarks>The notices of a contract have it as their parent.</remarks>
internal sealed class ContractNoticesKind : TableKind<ContractNotice>
{
    internal override FactKind Name { get; } = FactKind.Of("contract-notice");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("contract-notices.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["notice", "contract", "indicator", "kind", "date", "due", "state", "text"];

    internal override IReadOnlyCollection<string> Required { get; } = ["notice", "contract", "kind", "date", "state", "text"];

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["notice"] = PrintedAs.Code, ["date"] = PrintedAs.Day, ["due"] = PrintedAs.Day };

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override DefinitionKind? ParentKind => ContractsKind.Instance;

    internal override string Key(ContractNotice value) => value.Code;

    internal override string Parent(ContractNotice value) => value.Contract.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ContractNotice value) =>
    [
        ("notice", value.Code),
        ("contract", value.Contract.ToString()),
        ("indicator", value.Indicator?.ToString()),
        ("kind", Names<NoticeKind>.Of(value.Kind)),
        ("date", Written.Day(value.Date)),
        ("due", Written.Day(value.Due)),
        ("state", Names<NoticeState>.Of(value.State)),
        ("text", value.Text),
    ];

    private protected override IEnumerable<RestingPlace> RestsOn(ContractNotice value) => value.Indicator is { } indicator ? [RestingPlace.OfIndicator(indicator)] : [];

    private protected override string InWords(ContractNotice value) => $"the notice {value.Code}";

    // A code names one notice, whatever its contract.
    private protected override void Check(ContractNotice value, TableRow row, DefinitionReading reading)
    {
        if (!reading.Context.NoticeContracts.TryAdd(value.Code, value.Contract.ToString()) && reading.Context.NoticeContracts[value.Code] != value.Contract.ToString())
            row.Add("notice", Problem.With(value.Code, $"a code of its own: it is that of a notice under {reading.Context.NoticeContracts[value.Code]}"));
    }

    private protected override ContractNotice? ReadRow(TableRow row, WorkspaceContext context)
    {
        var contract = row.Required("contract", text => ContractRows.Known(text, context));
        var notice = new ContractNotice(
            row.Required("notice", ContractNotice.ParseCode) ?? "",
            contract!,
            row.Optional<IndicatorCode>("indicator", text => context.Indicator(text).Then<IndicatorCode>(code => contract is not null && context.Kpis.Check($"{contract}/{code}") is { } problem ? problem : code)),
            row.Word<NoticeKind>("kind"),
            row.RequiredDate("date"),
            row.Date("due"),
            row.Word<NoticeState>("state"),
            row.RequiredText("text", "what it says"));
        if (notice.Due < notice.Date) row.Add("due", Problem.With(row.Text("due"), $"a day from {Written.Day(notice.Date)} on"));
        return notice;
    }
}
