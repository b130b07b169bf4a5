using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>A contract that is audited, or all of them together.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Contracts">Its contracts.</param>
/// <param name="Line">How it stands.</param>
internal sealed record ContractCase(Audit Audit, AuditContracts Contracts, ContractLine Line)
{
    private const int MostNamed = 3;

    /// <summary>Every contract in its order, then all together; none where figures alone are audited, or where nothing is told of contracts in the audited period.</summary>
    internal static IEnumerable<ContractCase> In(Audit audit) => audit.Contracts is { } contracts && contracts.Reading.Months.Any(audit.Includes)
        ? contracts.Reading.Contracts.Append(contracts.Reading.All).Select(line => new ContractCase(audit, contracts, line))
        : [];

    /// <summary>Whether it is all contracts together.</summary>
    internal bool IsAll => Line.Contract is null;

    /// <summary>The months that are judged, and the forecast of the last of them.</summary>
    internal IEnumerable<ContractMonth> Judged => Line.Months.Where(month => Audit.Includes(month.Period)).Concat(Line.Forecast is { } forecast && Audit.Includes(Contracts.Reading.Period) ? [forecast] : []);

    /// <summary>The subject of a sentence: <c>The contract “Sexual health”</c>.</summary>
    internal string Subject => Line.Contract is { } contract ? $"The contract “{contract.Name}”" : "All contracts together";

    /// <summary>What it is called in a list.</summary>
    internal string Words(ContractMonth month) => month == Line.Forecast ? $"the forecast for {Audit.Words(month.Period)}" : Audit.Words(month.Period);

    /// <summary>Counts in a sentence: <c>13 green and 2 red</c>.</summary>
    internal static string Words(ContractCount count) => FormattableString.Invariant($"{count.Green} green and {count.Red} red");

    /// <summary>A finding about it. Several months are one finding, so that it is accepted as one.</summary>
    /// <param name="check">The code of the check.</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="found">What was found first.</param>
    /// <param name="expected">What was expected of it.</param>
    /// <param name="said">The sentences after the subject, one a month, without a full stop.</param>
    /// <param name="stated">What it rests on.</param>
    internal Finding Found(string check, Severity severity, string found, string expected, IReadOnlyList<string> said, IEnumerable<string> stated) =>
        About(Audit, Line.Contract, check, severity, found, expected, $"{Subject}: {string.Join("; ", said.Take(MostNamed))}{(said.Count > MostNamed ? FormattableString.Invariant($"; and {said.Count - MostNamed} more") : "")}.", stated);

    /// <summary>A finding about a contract; without one, about all together.</summary>
    internal static Finding About(Audit audit, Contract? contract, string check, Severity severity, string found, string expected, string message, IEnumerable<string> stated) => new()
    {
        Check = check,
        Severity = severity,
        About = contract is null ? All(audit) : Reference.To(ReferenceKind.Contract, contract.Code),
        Unit = contract?.Unit,
        Found = found,
        Expected = expected,
        Message = message,
        Stated = [.. stated],
    };

    // No contract has this code: it stands for all of them, as in contract-results.csv.
    private static Reference All(Audit audit) => Reference.Parse($"{Names<ReferenceKind>.Of(ReferenceKind.Contract)}/{ContractCode.AllWord}", audit.Picture.Settings.Calendar).Value;

    /// <summary>Counts as they are stated, always in the same words.</summary>
    internal static string Stated(ContractMonth month, ContractCount count) => FormattableString.Invariant($"{month.Period} {count.Green} green {count.Red} red{(count.StatedPercent is { } percent ? $" {percent}" : "")}");
}
