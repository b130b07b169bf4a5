namespace Plumbline.Reports.Scenes;

/// <summary>The colours of charts, with their contrast against white. Text has at least 4.5 : 1; marks and lines that carry meaning, 3 : 1.</summary>
public static class Palette
{
    /// <summary>Values, means, and whatever is read first. 15 : 1.</summary>
    public const string Ink = "#1b2733";

    /// <summary>Axes and quiet text. 5.7 : 1.</summary>
    public const string Muted = "#586876";

    /// <summary>Common cause. 5.7 : 1.</summary>
    public const string Common = "#586876";

    /// <summary>Control limits, and marks that are left out of them. 4.2 : 1, and 3.9 : 1 on the area between the limits: lines and marks only.</summary>
    public const string Limit = "#6f7b86";

    /// <summary>Ticks and leaders; carries no meaning.</summary>
    public const string Rule = "#c3ccd4";

    /// <summary>The area between the limits.</summary>
    public const string Within = "#f1f5f8";

    /// <summary>Special cause, improving. 5.0 : 1.</summary>
    public const string Improvement = "#0072c6";

    /// <summary>Special cause, of concern. 4.9 : 1.</summary>
    public const string Concern = "#b85200";

    /// <summary>Special cause, neither better nor worse. 12 : 1.</summary>
    public const string Neither = "#490092";

    /// <summary>The target. 6.8 : 1.</summary>
    public const string Target = "#b5121b";

    /// <summary>Columns of earlier periods. 3.0 : 1.</summary>
    public const string Earlier = "#8497a8";

    /// <summary>The mark of a measure off target. 8.0 : 1.</summary>
    public const string OffTarget = "#a3121f";

    /// <summary>The mark of a measure near its target. 4.6 : 1.</summary>
    public const string NearTarget = "#a66000";

    /// <summary>The mark of a measure on target. 5.5 : 1.</summary>
    public const string OnTarget = "#00774a";

    /// <summary>The mark of a measure better than its target. 7.9 : 1.</summary>
    public const string BetterThanTarget = "#1d4f9c";

    /// <summary>The background.</summary>
    public const string Paper = "#ffffff";
}
