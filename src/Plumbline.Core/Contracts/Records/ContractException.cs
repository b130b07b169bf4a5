using Plumbline.Core.Periods;

namespace Plumbline.Core.Contracts.Records;

/// <summary>A requirement that was red for some months, as a paper states it, where its figures are not held.</summary>
/// <param name="Period">The month of the paper.</param>
/// <param name="Service">The service.</param>
/// <param name="Kpi">What is required, in words.</param>
/// <param name="MonthsRed">For how many months it was red.</param>
public sealed record ContractException(Period Period, string Service, string Kpi, int MonthsRed)
{
    /// <summary>The board to which it is reported; null: that of the contract.</summary>
    public string? Board { get; init; }

    /// <summary>The contract; null where the paper names none.</summary>
    public ContractCode? Contract { get; init; }

    /// <summary>Whether it was red for that many months or more: <c>6+</c>.</summary>
    public bool AtLeast { get; init; }

    /// <summary>The figure, as the paper prints it: <c>92.3%</c>.</summary>
    public required string Actual { get; init; }

    /// <summary>What is required, in the grammar of targets: <c>at least 100%</c>.</summary>
    public required string Required { get; init; }

    /// <summary>What is done about it; null where nothing is.</summary>
    public string? Mitigation { get; init; }

    /// <summary>What a reader must know.</summary>
    public string? Note { get; init; }

    /// <summary>Its place among those of its month; null: after those that have one.</summary>
    public int? Position { get; init; }
}
