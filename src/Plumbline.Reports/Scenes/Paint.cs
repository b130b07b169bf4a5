namespace Plumbline.Reports.Scenes;

/// <summary>What a colour in a drawing stands for. A <see cref="Palette"/> says how it looks.</summary>
public enum Paint
{
    /// <summary>Values, averages, and whatever is read first.</summary>
    Ink,

    /// <summary>Axes and quiet text.</summary>
    Muted,

    /// <summary>The mark of a value in a chart, where nothing has changed.</summary>
    Usual,

    /// <summary>Common cause in an icon.</summary>
    Common,

    /// <summary>Control limits and averages of small charts, and marks that are left out of limits: lines and marks only.</summary>
    Limit,

    /// <summary>Ticks and leaders; carries no meaning.</summary>
    Tick,

    /// <summary>The area between the limits.</summary>
    Within,

    /// <summary>The area between the limits of a chart two lines high.</summary>
    Range,

    /// <summary>Special cause, improving.</summary>
    Improvement,

    /// <summary>Special cause, of concern.</summary>
    Concern,

    /// <summary>Special cause, neither better nor worse.</summary>
    Neither,

    /// <summary>Letters and marks on a filled disc of improvement or concern.</summary>
    OnDisc,

    /// <summary>The target.</summary>
    Target,

    /// <summary>Columns of earlier periods.</summary>
    Earlier,

    /// <summary>The mark of a measure off target.</summary>
    OffTarget,

    /// <summary>The mark of a measure near its target.</summary>
    NearTarget,

    /// <summary>The mark of a measure on target.</summary>
    OnTarget,

    /// <summary>The mark of a measure better than its target.</summary>
    BetterThanTarget,

    /// <summary>A cell of the lowest level of risk. Letters on it are of ink.</summary>
    LowLevel,

    /// <summary>A cell of a level of risk between the lowest and the last but one.</summary>
    ModerateLevel,

    /// <summary>A cell of the last but one level of risk.</summary>
    HighLevel,

    /// <summary>A cell of the highest level of risk.</summary>
    ExtremeLevel,

    /// <summary>The background.</summary>
    Paper,
}
