using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Checks.Standing;

/// <summary>The words about a figure must not say what its reading denies: that it got better where it got worse, is as usual where it has changed, meets a target that it misses.</summary>
/// <remarks>Only what is plainly said is read (<see cref="ReadPlainClaims"/>), and only what is plainly wrong is found. Of a doubtful figure nothing is.</remarks>
internal static class WordsContradict
{
    internal const string Code = "words-contradict";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from commentary in audit.Picture.Commentaries
        where audit.Includes(commentary.Period)
        let indicator = audit.Picture.Find(commentary.Indicator)
        let cell = audit.Figures.Find(commentary.Indicator, commentary.Unit, commentary.Period)
        where indicator is not null && cell is { Amount: not null, IsDoubtful: false } && !CheckNumbers.IsIncomplete(cell) && cell.Period.Frequency == indicator.Frequency
        let claims = new (string? Words, bool IsOfFigure)[] { (commentary.Why, true), (commentary.Doing, false), (commentary.Note, true) }.SelectMany(part => ReadPlainClaims.Run(audit, indicator, cell, part.Words, part.IsOfFigure)).ToList()
        where claims.Count > 0
        let reading = FigureReading.Of(audit, indicator, cell)
        from wrong in claims.Select(claim => (claim.Sentence, Truth: IsOfFigure(reading, claim) ? Truth(audit, reading, claim) : null)).Where(static wrong => wrong.Truth is not null).DistinctBy(static wrong => wrong.Sentence, StringComparer.Ordinal)
        select Finding.At(Code, Severity.Warning, cell, wrong.Sentence, wrong.Truth!, $"The commentary on {audit.Subject(cell)} says “{wrong.Sentence.TrimEnd('.')}”, but {wrong.Truth}.");

    // What is so instead; null where the claim holds or may hold.
    private static string? Truth(Audit audit, Reading reading, SaidPlainly claim) => claim.Says switch
    {
        PlainClaim.Up => !IsAmbiguous(reading, claim) && Rise(reading) < 0 && !IsHigh(reading) ? Moved(reading) : null,
        PlainClaim.Down => !IsAmbiguous(reading, claim) && Rise(reading) > 0 && !IsLow(reading) ? Moved(reading) : null,
        PlainClaim.Better => reading.Change.Direction == ChangeDirection.Declining && !IsGood(reading) ? $"{Moved(reading)}, which is worse" : null,
        PlainClaim.Worse => reading.Change.Direction == ChangeDirection.Improving && !reading.IsConcern ? $"{Moved(reading)}, which is better" : null,
        PlainClaim.Improving => reading.Change.Direction == ChangeDirection.Declining && reading.IsConcern ? $"{Moved(reading)}, and has changed for the worse" : null,
        PlainClaim.Worsening => reading.Change.Direction == ChangeDirection.Improving && IsGood(reading) ? $"{Moved(reading)}, and has changed for the better" : null,
        PlainClaim.Within => IsOutside(reading) ? $"{reading.Figure!.Value.Text} is outside its usual range" : null,
        PlainClaim.Steady => Rise(reading) is not (null or 0) ? Changed(reading) : null,
        PlainClaim.Met => IsOfTarget(reading, claim) && !reading.Judgement.IsMet ? Judged(audit, reading, "misses") : null,
        PlainClaim.Missed => IsOfTarget(reading, claim) && reading.Judgement.IsMet ? Judged(audit, reading, "meets") : null,
        PlainClaim.AboveTarget => IsOfTarget(reading, claim) && Gap(reading, claim) < 0 ? Judged(audit, reading, "is below") : null,
        PlainClaim.BelowTarget => IsOfTarget(reading, claim) && Gap(reading, claim) > 0 ? Judged(audit, reading, "is above") : null,
    };

    private static bool IsGood(Reading reading) => reading.Variation is Variation.ImprovementHigh or Variation.ImprovementLow;

    private static bool IsHigh(Reading reading) => reading.Variation is Variation.ImprovementHigh or Variation.ConcernHigh or Variation.NeitherHigh;

    private static bool IsLow(Reading reading) => reading.Variation is Variation.ImprovementLow or Variation.ConcernLow or Variation.NeitherLow;

    private static bool IsOutside(Reading reading) => reading.Chart?.LastReported is { } last && (last.Signals & (PointSignals.OutsideHigh | PointSignals.OutsideLow)) != PointSignals.None;

    // "Performance fell" of a measure whose lower figure is better may mean that the figure rose.
    private static bool IsAmbiguous(Reading reading, SaidPlainly claim) => claim.IsOfPerformance && reading.Indicator.Polarity != Polarity.Higher;

    // Above 0 where the figure rose; null where the two do not compare.
    private static int? Rise(Reading reading) =>
        reading.Change is { IsAlike: true, Previous.Amount: { } before } && reading.Figure?.Amount is { } now ? now.CompareTo(before) : null;

    private static string Moved(Reading reading) => $"it went from {reading.Change.Previous!.Value.Text} to {reading.Figure!.Value.Text}";

    private static string? Changed(Reading reading) =>
        reading.IsConcern ? $"{Moved(reading)}, and has changed for the worse"
        : reading.IsImprovement ? $"{Moved(reading)}, and has changed for the better"
        : reading.IsOtherChange ? $"{Moved(reading)}, and has changed"
        : null;

    // Beside another number it may be another figure that rose, and another target.
    private static bool IsOfFigure(Reading reading, SaidPlainly claim) =>
        claim.Says is PlainClaim.Met or PlainClaim.Missed or PlainClaim.AboveTarget or PlainClaim.BelowTarget || claim.Numbers.All(number => IsFigure(reading, number));

    private static bool IsOfTarget(Reading reading, SaidPlainly claim) =>
        reading.Judgement is { IsRated: true, Distance: { } distance } && claim.Numbers.All(number => number.Quantity.Amount == distance.Aim || IsFigure(reading, number));

    private static bool IsFigure(Reading reading, Token.Number number) =>
        reading.Figure is { Amount: { } amount } cell && Math.Abs(number.Quantity.Amount - amount) <= Math.Max(number.Quantity.RoundingAllowance, CheckNumbers.Allowance(cell, reading.Indicator));

    private static int? Gap(Reading reading, SaidPlainly claim) =>
        IsAmbiguous(reading, claim) || reading.Judgement.Criterion is TargetCriterion.Between ? null : reading.Figure!.Amount!.Value.CompareTo(reading.Judgement.Distance!.Aim);

    private static string Judged(Audit audit, Reading reading, string does) => $"{reading.Figure!.Value.Text} {does} the target of {reading.Judgement.Criterion!.ToText(audit.Language)}";
}
