using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Readings;

/// <summary>What is owed at the end of a month, by how old it is and by who owes it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The month.</param>
/// <param name="Ages">The bands of age in their order; empty where age is not known.</param>
/// <param name="Debtors">Who owes, the most first; empty where it is not known.</param>
/// <param name="Total">All of it; null where it was neither given nor can be added up.</param>
public sealed record AgeingReading(Indicator Line, UnitCode Unit, Period Period, IReadOnlyList<AgeBand> Ages, IReadOnlyList<DebtorLine> Debtors, Owed? Total)
{
    /// <summary>All of it at the end of each month before, and of the month, the earliest first: at most 13.</summary>
    public IReadOnlyList<Observation> History { get; init; } = [];

    /// <summary>What the debtors do not make up of the total; null where they make it up, or where one side is not known.</summary>
    public decimal? NotByDebtor { get; init; }

    /// <summary>What the bands of age do not make up of the total; null where they make it up, or where one side is not known.</summary>
    public decimal? NotByAge { get; init; }
}

/// <summary>A band of age.</summary>
/// <param name="Item">The item of the breakdown: <c>over-90</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Owed">What is owed of that age; null where it was not given.</param>
public sealed record AgeBand(string Item, string Name, Owed? Owed);

/// <summary>Who owes.</summary>
/// <param name="Item">The item of the breakdown.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Owed">What is owed in all; null where it was neither given nor can be added up.</param>
/// <param name="ByAge">What is owed of each band, in the order of the bands; null in it where it was not given.</param>
public sealed record DebtorLine(string Item, string Name, Owed? Owed, IReadOnlyList<Owed?> ByAge);

/// <summary>An amount that is owed.</summary>
/// <param name="Amount">The amount in pounds.</param>
/// <param name="Figure">The figure; null where it was added up.</param>
/// <param name="Share">Its share of the total, in percent; null where the total is not known or 0.</param>
public sealed record Owed(decimal Amount, Observation? Figure, decimal? Share);
