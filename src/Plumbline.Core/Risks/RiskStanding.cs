using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Core.Risks;

/// <summary>What the rules say of a risk on the day of its register.</summary>
public sealed record RiskStanding
{
    private RiskStanding(RiskRegister register, RiskEntry entry)
    {
        (Entry, Day) = (entry, register.Day);
        var today = register.Scheme.On(register.Day);
        Level = entry.Current is { } current ? register.Scheme.BandOf(current) : null;
        // The cycle is that of today's rules for the level's name; where they know no such level, that of the score.
        var cycle = Level is null ? today.Bands[^1] : today.Bands.FirstOrDefault(band => band.Name == Level.Name) ?? today.BandOf(entry.Current!.Score.Value);
        CycleMonths = cycle.ReviewMonths;
        ReviewDue = entry.NextNamed ?? entry.LastReview.AddMonths(cycle.ReviewMonths);
        IsOpen = entry.Risk.IsOpen(register.Day);
        IsClosed = entry.Risk.Closing?.Day <= register.Day;
        Appetite = entry.Risk.Category is { } category ? register.Appetites.Where(one => one.Category == category && one.From <= register.Day && (one.To is null || register.Day <= one.To)).MaxBy(static one => one.From) : null;
        Tolerable = Appetite?.Tolerable ?? today.AboveTolerance - 1;
        IsReviewOverdue = IsOpen && ReviewDue < register.Day;
        IsAboveTolerance = IsOpen && entry.Current is { } graded && graded.Score.Value > Tolerable;
        Forum = entry.Risk.Kind == RiskKind.Strategic ? null : today.Escalations.Where(rule => rule.Kind == entry.Risk.Kind && entry.Current?.Score.Value >= rule.At).MaxBy(static rule => rule.At)?.Committee;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The risk with its gradings.</summary>
    public RiskEntry Entry { get; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether it was closed on the day or before. A risk that is recorded after the day is neither open nor closed.</summary>
    public bool IsClosed { get; }

    /// <summary>The level of its current grading, by the matrix of that grading's day; null where it is not graded.</summary>
    public RiskBand? Level { get; }

    /// <summary>How many months after a review the next is due.</summary>
    public int CycleMonths { get; }

    /// <summary>Whether nobody has looked at it since the day on which it was recorded.</summary>
    public bool IsNeverReviewed => Entry.LastReview <= Entry.Risk.Recorded;

    /// <summary>The day by which it is to be reviewed.</summary>
    public DateOnly ReviewDue { get; }

    /// <summary>Whether that day has passed.</summary>
    public bool IsReviewOverdue { get; }

    /// <summary>The appetite in force for its category; null where none is set.</summary>
    public Appetite? Appetite { get; }

    /// <summary>The highest score that is tolerated: by the appetite for its category, else by the matrix.</summary>
    public int Tolerable { get; }

    /// <summary>Whether its current score is higher.</summary>
    public bool IsAboveTolerance { get; }

    /// <summary>The committee before which its score brings it; null where none does. Strategic risks are always the board's.</summary>
    public string? Forum { get; }

    /// <summary>What the rules say of a risk of a register.</summary>
    public static RiskStanding Of(RiskRegister register, RiskEntry entry)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(entry);
        return new RiskStanding(register, entry);
    }
}
