using Plumbline.Core.Observations;

namespace Plumbline.Core.Finance.Workings;

/// <summary>An amount of a line over some time, and where it comes from; or why there is none.</summary>
/// <param name="Amount">The amount; null where there is none.</param>
/// <param name="Missing">Why there is none: <c>no plan for March 2020</c>; null where there is one.</param>
internal sealed record LineAmount(decimal? Amount, string? Missing)
{
    /// <summary>The figure that it is; null where it is made of several, or where there is none.</summary>
    internal Observation? Figure { get; init; }

    /// <summary>Of a sum that has an indicator but was made of its rows: why there was no figure to show; null elsewhere.</summary>
    internal string? NotGiven { get; init; }

    /// <summary>How far the true amount may be away from this one by the rounding of what was printed.</summary>
    internal decimal Allowance { get; init; }

    /// <summary>Whether a figure in it is doubtful or provisional.</summary>
    internal bool IsDoubtful { get; init; }

    internal static LineAmount None(string missing) => new(null, missing);

    internal static decimal Rounding(Observation figure) => figure.Value switch
    {
        ObservedValue.Number { Quantity: { } number } => number.AllowanceOfShortened,
        ObservedValue.Verdict { Quantity: { } number } => number.AllowanceOfShortened,
        _ => 0,
    };
}
