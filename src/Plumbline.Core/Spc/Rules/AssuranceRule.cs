namespace Plumbline.Core.Spc;

/// <summary>
/// Compares the target with the last limits. A target beyond the limit on the bad side is always met, one beyond the limit on the
/// good side never. A constant series has no limits to lie between: it meets its target or does not.
/// </summary>
internal static class AssuranceRule
{
    public static Assurance Of(double centre, double lower, double upper, double target, ImprovementDirection direction)
    {
        if (double.IsNaN(target) || direction is ImprovementDirection.Neutral)
            return Assurance.None;
        if (double.IsNaN(lower) || double.IsNaN(upper))
            return Assurance.Insufficient;

        // The sign makes higher the better side.
        var sign = direction is ImprovementDirection.Increase ? 1 : -1;
        var tolerance = JudgedSegment.ToleranceAt(centre);
        if (upper <= lower + tolerance)
            return sign * centre >= (sign * target) - tolerance ? Assurance.Pass : Assurance.Fail;
        var (bad, good) = sign > 0 ? (lower, upper) : (-upper, -lower);
        if (sign * target < bad - tolerance)
            return Assurance.Pass;
        return sign * target > good + tolerance ? Assurance.Fail : Assurance.HitOrMiss;
    }
}
