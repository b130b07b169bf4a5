using Plumbline.App.Access.Reading;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Web.Papers.Building;

/// <summary>A paper to make. Two requests for the same paper at the same position are equal.</summary>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Position">The change as at which it is made.</param>
/// <param name="Report">The name of the report.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The unit; null for the whole organisation.</param>
public sealed record BuildRequest(string Organisation, ChangeNumber Position, string Report, Period Period, UnitCode? Unit)
{
    /// <summary>The key of a part that is the whole organisation.</summary>
    internal const string Whole = ScopedLedgers.Whole;

    /// <summary>The scope that it is made for.</summary>
    public Scope Scope { get; init; } = Scope.Whole;

    /// <summary>The key of what the scope showed when the paper was asked for: only who reads the same is given its files.</summary>
    public string Part { get; init; } = Whole;
}
