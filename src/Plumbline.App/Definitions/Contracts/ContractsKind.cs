using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Contracts;

/// <summary>contracts.csv.</summary>
internal sealed class ContractsKind : TableKind<Contract>
{
    internal static ContractsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("contract");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("contracts.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["contract", "name", "commissioner", "service", "unit", "board", "order", "from", "to"];

    internal override IReadOnlyCollection<string> Required { get; } = ["contract", "name", "commissioner", "from"];

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["contract"] = PrintedAs.Code, ["from"] = PrintedAs.Day, ["to"] = PrintedAs.Day };

    internal override string Key(Contract value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Contract value) =>
    [
        ("contract", value.Code.ToString()),
        ("name", value.Name),
        ("commissioner", value.Commissioner),
        ("service", value.Service),
        ("unit", value.Unit?.ToString()),
        ("board", value.Board),
        ("order", Written.Whole(value.Position)),
        ("from", Written.Day(value.From)),
        ("to", Written.Day(value.To)),
    ];

    // A target whose contract is gone would be judged for nobody.
    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var known = new KnownCodes("a contract of contracts.csv") { IsWhole = true };
        foreach (var contract in workspace.Of(this)) known.Add(Key(contract));
        return workspace.Targets.Where(static target => target.Contract is not null)
            .Select(target => (Target: target, Problem: known.Check(target.Contract!)))
            .Where(static pair => pair.Problem is not null)
            .DistinctBy(static pair => pair.Target.Contract, StringComparer.Ordinal)
            .Select(static pair => pair.Problem! with { Found = $"a target for {pair.Target.Indicator} of the contract {pair.Target.Contract}" });
    }

    /// <summary>Makes known what others may refer to.</summary>
    internal void Take(Contract value, WorkspaceContext context)
    {
        context.Contracts.Add(Key(value));
        context.ContractBoards[Key(value)] = value.Board;
    }

    private protected override void Take(Contract value, DefinitionReading reading) => Take(value, reading.Context);

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Contracts.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Contracts.IsWhole = isWhole;

    private protected override Contract? ReadRow(TableRow row, WorkspaceContext context)
    {
        var contract = new Contract(
            row.Required("contract", ContractCode.Parse)!,
            row.RequiredText("name", "what papers call the contract"),
            row.RequiredText("commissioner", "who commissions the service"),
            row.RequiredDate("from"))
        {
            Service = row.Text("service"),
            Unit = row.Optional("unit", context.Unit),
            Board = row.Text("board"),
            Position = row.Whole("order"),
            To = row.Date("to"),
        };
        if (contract.To < contract.From) row.Add("to", Problem.With(row.Text("to"), $"a day from {Written.Day(contract.From)} on"));
        return contract;
    }
}
