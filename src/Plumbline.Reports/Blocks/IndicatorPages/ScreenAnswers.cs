using Plumbline.Core.Readings;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What a chart answers to the two questions over it: yes or no first, then why.</summary>
internal static class ScreenAnswers
{
    /// <summary>The answer to "Is it changing?"</summary>
    internal static string IsItChanging(Reading reading) => reading.Recovery is not null ? "yes, it is recovering" : IsItChanging(reading.Variation);

    /// <summary>The answer of a variation.</summary>
    internal static string IsItChanging(Variation variation) => variation switch
    {
        Variation.Common => "no sign of it: up and down as usual",
        Variation.ImprovementHigh => "yes, for the better: higher than usual",
        Variation.ImprovementLow => "yes, for the better: lower than usual",
        Variation.ConcernHigh => "yes, for the worse: higher than usual",
        Variation.ConcernLow => "yes, for the worse: lower than usual",
        Variation.NeitherHigh => "yes: higher than usual, and neither direction is better",
        Variation.NeitherLow => "yes: lower than usual, and neither direction is better",
        Variation.Insufficient => "not known: too few figures",
        Variation.Missing => "not known: not reported",
    };

    /// <summary>The answer to "Will the target be met?"</summary>
    internal static string WillTheTargetBeMet(TargetOutlook outlook) => outlook switch
    {
        { IsOnlyJust: true, Kind: OutlookKind.Assured } => "yes, only just, as things stand",
        { IsOnlyJust: true, Kind: OutlookKind.OutOfReach } => "no, only just out of reach as things stand",
        _ => WillTheTargetBeMet(outlook.Kind),
    };

    /// <summary>The answer of a kind of outlook.</summary>
    internal static string WillTheTargetBeMet(OutlookKind kind) => kind switch
    {
        OutlookKind.Assured => "yes, as things stand",
        OutlookKind.MetSoFar => "met so far: too few figures for a forecast",
        OutlookKind.Varies => "some of the time, by chance: it is inside the usual range",
        OutlookKind.MissedSoFar => "missed so far: too few figures for a forecast",
        OutlookKind.OutOfReach => "no: out of reach as things stand",
        OutlookKind.UnderReview => "not known: limits under review",
        OutlookKind.None => "no target",
        OutlookKind.NoLimits => "not known: too few figures for a forecast",
    };
}
