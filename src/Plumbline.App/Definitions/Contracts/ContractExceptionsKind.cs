using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Contracts;

/// <summary>contract-exceptions.csv.</summary>
/// <remarks>The rows of a month have it as their parent, so that they are found without the history.</remarks>
internal sealed class ContractExceptionsKind : TableKind<ContractException>
{
    private const string AsAbove = "as above";

    internal override FactKind Name { get; } = FactKind.Of("contract-exception");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("contract-exceptions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["period", "board", "service", "kpi", "contract", "months-red", "at-least", "actual", "required", "mitigation", "note", "order"];

    internal override IReadOnlyCollection<string> Required { get; } = ["period", "service", "kpi", "months-red", "actual", "required"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["at-least"] = ["months-red"] };

    internal override string Key(ContractException value) => KeyOf(value.Service, value.Kpi);

    internal override string Parent(ContractException value) => value.Period.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ContractException value) =>
    [
        ("period", value.Period.ToString()),
        ("board", value.Board),
        ("service", value.Service),
        ("kpi", value.Kpi),
        ("contract", value.Contract?.ToString()),
        ("months-red", Written.Whole(value.MonthsRed)),
        ("at-least", value.AtLeast ? "yes" : null),
        ("actual", value.Actual),
        ("required", value.Required),
        ("mitigation", value.Mitigation),
        ("note", value.Note),
        ("order", Written.Whole(value.Position)),
    ];

    private protected override IEnumerable<RestingPlace> RestsOn(ContractException value) => value.Contract is { } contract ? [RestingPlace.OfContract(contract)] : [];

    private protected override string InWords(ContractException value) => $"the exception of {value.Service}, {value.Kpi}, for {value.Period}";

    private protected override DefinitionName? NameOf(TableRow row, WorkspaceContext context)
    {
        var (period, service, kpi) = (Month(row, context), Service(row), Kpi(row));
        return row.HasProblem ? null : new DefinitionName(period!.ToString(), KeyOf(service, kpi));
    }

    private static string KeyOf(string service, string kpi) => $"{service}{ContractRows.Bar}{kpi}";

    private static Period? Month(TableRow row, WorkspaceContext context) =>
        row.RequiredSeen("period", text => context.Period(text).Then<Period>(period => period.Frequency == Frequency.Month ? period : Problem.With(text, "a month such as 2020-03")));

    private static string Service(TableRow row) => row.KeyName("service", "the service");

    private static string Kpi(TableRow row) => row.KeyName("kpi", "what is required, in words");

    private protected override ContractException? ReadRow(TableRow row, WorkspaceContext context)
    {
        var contract = row.Optional("contract", text => ContractRows.Known(text, context));
        var board = row.Text("board");
        if (contract is null && board is null && row.IsBlank("contract")) row.Refuse(row.ColumnOf("board") > 0 ? "board" : "service", Problem.With(null, "the board to which it is reported, where no contract is named"));
        var period = Month(row, context);
        var months = row.Whole("months-red");
        if (row.IsBlank("months-red")) row.Refuse("months-red", Problem.With(null, "for how many months it was red, a whole number"));
        var above = (period?.ToString() ?? "", board ?? (contract is null ? null : context.ContractBoards.GetValueOrDefault(contract.ToString())) ?? "");
        var mitigation = row.Text("mitigation");
        if (mitigation?.TrimEnd('.').Equals(AsAbove, StringComparison.OrdinalIgnoreCase) == true)
        {
            mitigation = context.MitigationsAbove.GetValueOrDefault(above);
            if (mitigation is null) row.Refuse("mitigation", Problem.With(row.Text("mitigation"), "what is done about it: no row before it of the same board and month says what"));
        }

        context.MitigationsAbove[above] = mitigation;
        return new ContractException(period!, Service(row), Kpi(row), months ?? 0)
        {
            Board = board,
            Contract = contract,
            AtLeast = row.Flag("at-least") ?? false,
            Actual = Figure(row, context),
            Required = row.Required("required", TargetCriterion.Parse)?.ToString() ?? "",
            Mitigation = mitigation,
            Note = row.Text("note"),
            Position = row.Whole("order"),
        };
    }

    private static string Figure(TableRow row, WorkspaceContext context)
    {
        var text = row.RequiredText("actual", "the figure, as the paper prints it: 92.3%");
        if (text.Length > 0 && context.Figure(text).Problem is { } problem) row.Refuse("actual", problem);
        return text;
    }
}
