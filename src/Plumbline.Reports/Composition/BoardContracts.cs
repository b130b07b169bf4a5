using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.Reports.Composition;

/// <summary>What a report tells of contracts.</summary>
/// <param name="Reading">Every contract, month by month.</param>
public sealed record BoardContracts(ContractsReading Reading)
{
    /// <summary>The requirements that have been red for longest enough to be asked for, by board, and those that are stated; of all limits that blocks have, the lowest.</summary>
    public IReadOnlyList<KpiException> Exceptions { get; init; } = [];

    /// <summary>The whole of each contract that a block asks for.</summary>
    public IReadOnlyList<ContractFile> Files { get; init; } = [];
}

/// <summary>What a block needs of contracts; the needs of several blocks are joined.</summary>
/// <param name="Months">How many months, the last that of the report: 1 to 36.</param>
public sealed record ContractsNeed(int Months)
{
    /// <summary>Requirements that have been red for more than so many months in a row; null where none are shown.</summary>
    public int? RedForMoreThan { get; init; }

    /// <summary>The contracts of which the whole is shown.</summary>
    public ImmutableArray<ContractCode> Files { get; init; } = [];

    /// <summary>What both need.</summary>
    public ContractsNeed With(ContractsNeed other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ContractsNeed(Math.Max(Months, other.Months))
        {
            RedForMoreThan = RedForMoreThan is { } one && other.RedForMoreThan is { } two ? Math.Min(one, two) : RedForMoreThan ?? other.RedForMoreThan,
            Files = [.. Files.Union(other.Files)],
        };
    }
}
