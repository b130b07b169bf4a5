using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts;

/// <content>The names of the icons, and what they mean. A matrix, a key and a text alternative use the same names.</content>
public static partial class Icons
{
    /// <summary>The meaning of a variation.</summary>
    public static IconWords Words(Variation variation) => variation switch
    {
        Core.Spc.Variation.Common => new("No sign of change", "The figures go up and down as usual."),
        Core.Spc.Variation.ImprovementHigh => new("Changed for the better, higher", "The figures are higher than usual, and higher is better."),
        Core.Spc.Variation.ImprovementLow => new("Changed for the better, lower", "The figures are lower than usual, and lower is better."),
        Core.Spc.Variation.ConcernHigh => new("Changed for the worse, higher", "The figures are higher than usual, and lower is better. Find out what has changed."),
        Core.Spc.Variation.ConcernLow => new("Changed for the worse, lower", "The figures are lower than usual, and higher is better. Find out what has changed."),
        Core.Spc.Variation.NeitherHigh => new("Changed, with no better direction: higher", "The figures are higher than usual; neither direction is better."),
        Core.Spc.Variation.NeitherLow => new("Changed, with no better direction: lower", "The figures are lower than usual; neither direction is better."),
        Core.Spc.Variation.Insufficient => new("Too few figures", "There are too few figures to tell real change from chance."),
        Core.Spc.Variation.Missing => new("Not reported", "No value was reported."),
    };

    /// <summary>The meaning of an outlook, which may be only just so.</summary>
    public static IconWords Words(TargetOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return outlook switch
        {
            { IsOnlyJust: true, Kind: OutlookKind.Assured } => new("Target only just met as things stand", "The target lies very near the usual range."),
            { IsOnlyJust: true, Kind: OutlookKind.OutOfReach } => new("Target only just out of reach as things stand", "The target lies very near the usual range."),
            _ => Words(outlook.Kind),
        };
    }

    /// <summary>The meaning of a kind of outlook.</summary>
    public static IconWords Words(OutlookKind kind) => kind switch
    {
        OutlookKind.Assured => new("Target will be met as things stand", "The whole usual range meets the target, and so did every figure behind it."),
        OutlookKind.MetSoFar => new("Target met so far", "Every figure met the target, but the limits are provisional: too few figures for a forecast."),
        OutlookKind.Varies => new("Target inside the usual range", "The target will be met some of the time and not always, until the way the work is done changes."),
        OutlookKind.MissedSoFar => new("Target missed so far", "Every figure missed the target, but the limits are provisional: too few figures for a forecast."),
        OutlookKind.OutOfReach => new("Target out of reach as things stand", "The whole usual range misses the target, and so did every figure behind it. To reach it, the way the work is done has to change."),
        OutlookKind.UnderReview => new("Limits under review", "The limits say one thing about the target and some figures say another."),
        OutlookKind.None => new("No target", "There is no target, or neither direction is better."),
        OutlookKind.NoLimits => new("Too few figures for a forecast", "There are too few figures to tell whether the target will be met."),
    };
}
