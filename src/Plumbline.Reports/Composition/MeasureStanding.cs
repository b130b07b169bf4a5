namespace Plumbline.Reports.Composition;

/// <summary>How a measure stands at the end of a period: what people pick measures by. A measure may stand in several ways.</summary>
public enum MeasureStanding
{
    /// <summary>Off target, or changed for the worse.</summary>
    NeedsAttention,

    /// <summary>Rated, and off its target, even within a tolerance.</summary>
    OffTarget,

    /// <summary>Rated, and meeting its target.</summary>
    OnTarget,

    /// <summary>Not rated: without a target, or without a figure to compare with it.</summary>
    NotRated,

    /// <summary>Its figure is known to be probably wrong, and is rated with that word: it counts neither as on target nor as off it.</summary>
    Doubtful,

    /// <summary>Its chart shows a change for the worse.</summary>
    ChangedForTheWorse,

    /// <summary>Its chart shows a change for the better.</summary>
    ChangedForTheBetter,
}

/// <summary>The words of standings, and which measures stand so.</summary>
public static class MeasureStandings
{
    /// <summary>Whether a measure stands so.</summary>
    public static bool Includes(this MeasureStanding standing, ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return standing switch
        {
            MeasureStanding.NeedsAttention => line.NeedsAttention,
            MeasureStanding.OffTarget => line is { IsCounted: true, IsMet: false },
            MeasureStanding.OnTarget => line is { IsCounted: true, IsMet: true },
            MeasureStanding.NotRated => !line.IsRated,
            MeasureStanding.Doubtful => line.Reading.IsDoubtful,
            MeasureStanding.ChangedForTheWorse => line.Reading.IsConcern,
            MeasureStanding.ChangedForTheBetter => line.Reading.IsImprovement,
        };
    }

    /// <summary>The standing in words: <c>Off target</c>.</summary>
    public static string Words(this MeasureStanding standing) => standing switch
    {
        MeasureStanding.NeedsAttention => "Needs attention",
        MeasureStanding.OffTarget => "Off target",
        MeasureStanding.OnTarget => "On target",
        MeasureStanding.NotRated => "Not rated",
        MeasureStanding.Doubtful => "On a doubtful figure",
        MeasureStanding.ChangedForTheWorse => "Changed for the worse",
        MeasureStanding.ChangedForTheBetter => "Changed for the better",
    };
}
