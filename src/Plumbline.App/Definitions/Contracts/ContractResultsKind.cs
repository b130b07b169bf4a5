using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Contracts;

/// <summary>contract-results.csv.</summary>
/// <remarks>The rows of a period have it as their parent, so that those of some months are found without the history.</remarks>
internal sealed class ContractResultsKind : TableKind<ContractResult>
{
    internal override FactKind Name { get; } = FactKind.Of("contract-result");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("contract-results.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["contract", "period", "green", "red", "percent", "note", "aspect"];

    internal override IReadOnlyCollection<string> Required { get; } = ["contract", "period", "green", "red"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    /// <summary>The keys of results that happened lie from this one on …</summary>
    internal static string FirstActual => KeyOf("", "");

    /// <summary>… and before this one.</summary>
    internal static string AfterActual => ((char)(ContractRows.Bar + 1)).ToString();

    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["percent"] = ["green", "red"] };

    internal override string Key(ContractResult value) => KeyOf(value.Aspect.ToString(), value.Contract?.ToString() ?? ContractCode.AllWord);

    internal override string Parent(ContractResult value) => value.Period.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ContractResult value) =>
    [
        ("contract", value.Contract?.ToString() ?? ContractCode.AllWord),
        ("period", value.Period.ToString()),
        ("green", Written.Whole(value.Green)),
        ("red", Written.Whole(value.Red)),
        ("percent", value.Percent?.ToString()),
        ("note", value.Note),
        ("aspect", value.Aspect.IsActual ? null : value.Aspect.ToString()),
    ];

    private static string KeyOf(string aspect, string contract) => $"{aspect}{ContractRows.Bar}{contract}";

    private protected override IEnumerable<RestingPlace> RestsOn(ContractResult value) => value.Contract is { } contract ? [RestingPlace.OfContract(contract)] : [];

    private protected override string InWords(ContractResult value) => $"the result of {value.Contract?.ToString() ?? ContractCode.AllWord} for {value.Period}{value.Aspect.Beside}";

    private protected override ContractResult? ReadRow(TableRow row, WorkspaceContext context)
    {
        var contract = row.Text("contract") == ContractCode.AllWord ? null : row.Required("contract", text => ContractRows.Known(text, context));
        var aspect = row.Optional<Aspect>("aspect", text => context.Aspect(text).Then<Aspect>(static aspect =>
            aspect.Items.IsEmpty && aspect.Basis != AspectBasis.Plan ? aspect : Problem.With(aspect.ToString(), "nothing, forecast or forecast:PERIOD"))) ?? Aspect.Actual;
        var period = row.RequiredSeen("period", context.Period);
        if (period is not null && aspect.IsActual && !row.HasProblem && period.Frequency != Frequency.Month) row.Refuse("period", Problem.With(row.Seen("period"), "a month such as 2020-03, or the aspect forecast for a longer period"));
        if (period is not null && aspect.MadeAt is { } made && made.Last > period.Last) row.Refuse("aspect", Problem.With(row.Text("aspect"), $"a forecast that is made by the end of {period}"));
        var result = new ContractResult(contract, period!, Count(row, "green"), Count(row, "red"), row.Optional<Quantity>("percent", Percent), row.Text("note"), aspect);
        return result;
    }

    private static int Count(TableRow row, string column)
    {
        var count = row.Whole(column);
        if (count is null && row.IsBlank(column)) row.Refuse(column, Problem.With(null, "how many requirements, a whole number"));
        return count ?? 0;
    }

    private static Parsed<Quantity> Percent(string? text) => Quantity.Parse(text).Then<Quantity>(given =>
        given is { Sign: QuantitySign.Percent or QuantitySign.None, Scale: QuantityScale.One, IsBracketed: false, Amount: >= 0 and <= 100 } ? Quantity.Percent(given.Amount, given.Decimals) : Problem.With(text, "a share from 0% to 100%"));
}
