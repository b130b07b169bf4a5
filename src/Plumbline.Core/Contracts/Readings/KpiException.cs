using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.Core.Contracts.Readings;

/// <summary>A requirement that has been red for months, with what is done about it; counted from its judgements, or as a paper states it.</summary>
/// <param name="Service">The service, or the name of the contract.</param>
/// <param name="Kpi">What is required, in words.</param>
/// <param name="MonthsRed">For how many months.</param>
/// <param name="Actual">The latest figure, as printed.</param>
/// <param name="Required">What is required, in the grammar of targets.</param>
public sealed record KpiException(string Service, string Kpi, MonthsRed MonthsRed, string Actual, string Required)
{
    /// <summary>The board to which it is reported; null where none is named.</summary>
    public string? Board { get; init; }

    /// <summary>The contract; null where the paper names none.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The requirement and its history; null where it is stated.</summary>
    public KpiHistory? Counted { get; init; }

    /// <summary>Whether it is stated, and not counted.</summary>
    public bool IsStated => Counted is null;

    /// <summary>Whether it is known to have been red for more than a number of months: one that is stated may be shown although it is not.</summary>
    /// <param name="months">The number of months.</param>
    public bool IsRedForMoreThan(int months) => MonthsRed.Count > months;

    /// <summary>What is done about it, in words; null where nothing is.</summary>
    public string? Mitigation { get; init; }

    /// <summary>The open actions about it.</summary>
    public IReadOnlyList<TrackedAction> Actions { get; init; } = [];

    /// <summary>The notices and plans about it that are open, the earliest first.</summary>
    public IReadOnlyList<ContractNotice> Notices { get; init; } = [];

    /// <summary>What a reader must know.</summary>
    public string? Note { get; init; }
}
