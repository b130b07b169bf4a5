using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Core.Contracts.Readings;

/// <summary>A requirement of a contract: an indicator with a target that names the contract, judged by the figures of one unit.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Unit">Where: the unit of the target, else that of the contract, else the whole organisation.</param>
public sealed record Kpi(Contract Contract, Indicator Indicator, UnitCode Unit);

/// <summary>What a requirement is in a month. Amber counts as red, blue as green.</summary>
public enum KpiResult : byte
{
    /// <summary>Its target is not in force: it is no requirement of that month.</summary>
    NotInForce,

    /// <summary>Met.</summary>
    Green,

    /// <summary>Not met.</summary>
    Red,

    /// <summary>In force, but without a rating: no figure, not due, 0/0. It is in no share.</summary>
    NotRated,

    /// <summary>Its figure is doubtful: it is in no share.</summary>
    Doubtful,
}
