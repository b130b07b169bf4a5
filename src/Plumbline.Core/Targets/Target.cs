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

    /// <summary>The number is annual, and due in proportion to the share of the financial year gone.</summary>
    ProRata,

    /// <summary>The number is a step on the way to a target that is due later. A figure that meets it is on course.</summary>
    Trajectory,
}

/// <summary>What is aimed at for an indicator, from when until when. A past period is judged by the target in force then.</summary>
public sealed record Target
{
    /// <summary>The indicator.</summary>
    public required IndicatorCode Indicator { get; init; }

    /// <summary>The unit it is for; null for every unit.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The contract that sets it; null for the organisation's own.</summary>
    public string? Contract { get; init; }

    /// <summary>The first period it applies to; null: it has always applied.</summary>
    public Period? From { get; init; }

    /// <summary>The last period it applies to; null: it still applies.</summary>
    public Period? To { get; init; }

    /// <summary>What is aimed at.</summary>
    public required TargetCriterion Criterion { get; init; }

    /// <summary>The period by which it must be met; null: at once.</summary>
    public Period? Due { get; init; }

    /// <summary>How the number relates to the period judged.</summary>
    public TargetBasis Basis { get; init; }

    /// <summary>The rating scheme of this target; null: that of the organisation, or of the contract it is judged for.</summary>
    public RatingScheme? Scheme { get; init; }

    /// <summary>The words of the paper, where they differ.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>A note.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it applies to a period: the whole of the period lies within its dates; of a week, its ending Sunday.</summary>
    public bool AppliesTo(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (From is null || period.Counted >= From.First) && (To is null || period.Last <= To.Last);
    }

    /// <summary>Whether it is not due until after a period.</summary>
    public bool IsDueAfter(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Due is not null && period.Last < Due.Last;
    }

    /// <summary>The criterion for one period: an annual number in proportion to the share of the year gone, where it is pro rata.</summary>
    /// <remarks>
    /// The share is in whole months where the period ends with a month (6 of 12 by September), in days otherwise.
    /// The number is rounded to two decimals more than the annual one has, so that the target a reader sees is the one judged by.
    /// </remarks>
    public TargetCriterion CriterionFor(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Basis != TargetBasis.ProRata) return Criterion;
        var (gone, whole) = ShareOfYearGone(period);
        return Criterion switch
        {
            TargetCriterion.AtLeast(var value) => new TargetCriterion.AtLeast(Share(value)),
            TargetCriterion.AtMost(var value) => new TargetCriterion.AtMost(Share(value)),
            TargetCriterion.Exactly(var value) => new TargetCriterion.Exactly(Share(value)),
            TargetCriterion.Between range => new TargetCriterion.Between(Share(range.Lower), Share(range.Upper)),
            var other => other,
        };

        // Multiplied first: 7 twelfths of 1,200 are 700, not 699.99….
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
