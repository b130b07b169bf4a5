using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;

namespace Plumbline.Core.Targets;

/// <summary>How a target's number relates to the period it is judged in.</summary>
public enum TargetBasis
{
    /// <summary>The number applies as it stands.</summary>
    Full,

    /// <summary>The number is annual, and due in proportion to the part of the financial year that has passed.</summary>
    ProRata,

    /// <summary>The number is a step on the way to a target that is due later. A figure that meets it is on course.</summary>
    Trajectory,
}

/// <summary>What is aimed at for an indicator, and for which periods. A past period is judged by the target in force at the time.</summary>
public sealed record Target
{
    /// <summary>The indicator.</summary>
    public required IndicatorCode Indicator { get; init; }

    /// <summary>The unit; null for every unit.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The contract that sets it; null for the organisation's own.</summary>
    public string? Contract { get; init; }

    /// <summary>The first period it applies to; null: it has always applied.</summary>
    public Period? From { get; init; }

    /// <summary>The last period it applies to; null: it still applies.</summary>
    public Period? To { get; init; }

    /// <summary>What is aimed at.</summary>
    public required TargetCriterion Criterion { get; init; }

    /// <summary>The period by which it must be met; null: from its first period.</summary>
    public Period? Due { get; init; }

    /// <summary>How the number relates to the period judged.</summary>
    public TargetBasis Basis { get; init; }

    /// <summary>The rating scheme of this target; null: that of the organisation, or of the contract it is judged for.</summary>
    public RatingScheme? Scheme { get; init; }

    /// <summary>The target in the paper's words, where these differ.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>What a reader must know of it.</summary>
    public string? Note { get; init; }

    /// <summary>What is known of where it comes from; never printed in a paper.</summary>
    public string? SourceNote { get; init; }

    /// <summary>Whether it applies to a period: the whole period lies within its dates; for a week, its last day, the Sunday.</summary>
    public bool AppliesTo(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (From is null || period.Counted >= From.First) && (To is null || period.Last <= To.Last);
    }

    /// <summary>Whether it is due after a period.</summary>
    public bool IsDueAfter(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Due is not null && period.Last < Due.Last;
    }

    /// <summary>The criterion for one period. A pro rata number is reduced to the share of the financial year that has passed.</summary>
    /// <remarks>
    /// The share is in whole months where the period ends with a month (6 of 12 by September), in days otherwise.
    /// The number is rounded to two decimals more than the annual one has, so that the target a reader sees is the one judged by.
    /// </remarks>
    public TargetCriterion CriterionFor(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Basis != TargetBasis.ProRata) return Criterion;
        var (gone, whole) = ShareOfYearGone(period);
        return Criterion.With([.. Criterion.Numbers.Select(Share)]);

        // Multiplies before it divides: 7 twelfths of 1,200 are 700, not 699.99….
        Quantity Share(Quantity annual) =>
            Quantity.Of(Math.Round(annual.Amount * gone / whole, annual.Decimals + 2, MidpointRounding.AwayFromZero).Normalised(), null, annual.Sign);
    }

    private static (int Gone, int Whole) ShareOfYearGone(Period period)
    {
        var year = period.FinancialYear;
        var endsMonth = period.Last.AddDays(1).Day == 1;
        var months = ((period.Last.Year - year.First.Year) * 12) + period.Last.Month - year.First.Month + 1;
        return endsMonth ? (months, 12) : (period.Last.DayNumber - year.First.DayNumber + 1, year.Last.DayNumber - year.First.DayNumber + 1);
    }
}
