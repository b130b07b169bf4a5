using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Readings;

/// <summary>How a forecast became the present one: the one before, the movements that are named, and what is left without a name. It ends at its forecast.</summary>
/// <remarks>Movements are figures of the forecast with items of the breakdown <c>movement</c>: <c>forecast:2020-03;movement=pay-award</c>.</remarks>
/// <param name="Line">The line.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Year">What is forecast: mostly a financial year.</param>
/// <param name="Period">The month of the paper.</param>
public sealed record WalkReading(Indicator Line, UnitCode Unit, Period Year, Period Period)
{
    /// <summary>The dated forecast made before, else the plan of the year; null where there is neither.</summary>
    public WalkStep? Start { get; init; }

    /// <summary>The movements that are named, in the order of the breakdown.</summary>
    public IReadOnlyList<WalkStep> Movements { get; init; } = [];

    /// <summary>What the movements leave unexplained: forecast − start − movements; null where there is no start.</summary>
    public decimal? Unnamed { get; init; }

    /// <summary>The present forecast; null where there is none.</summary>
    public WalkStep? Forecast { get; init; }

    /// <summary>The plan of the year; null where there is none.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Where the year ends if it goes on so: year to date ÷ months × 12; null for balances, or where a month is missing.</summary>
    public decimal? RunRate { get; init; }

    /// <summary>Every forecast of the year so far, the earliest first, and what came where the year is over. One without a date stands before all others, and cannot be compared with them.</summary>
    public IReadOnlyList<WalkStep> Made { get; init; } = [];

    /// <summary>What came; null while the year is not over.</summary>
    public decimal? Came { get; init; }
}

/// <summary>A step of a walk.</summary>
/// <param name="Name">What it is: <c>Forecast made in February 2020</c>, <c>Pay award</c>.</param>
/// <param name="Amount">In pounds; of a movement, with its sign.</param>
/// <param name="Figure">The figure; null where it was worked out.</param>
public sealed record WalkStep(string Name, decimal Amount, Observation? Figure)
{
    /// <summary>The last period whose figures a forecast was made with; null where it is not known or the step is no forecast.</summary>
    public Period? MadeAt { get; init; }
}
