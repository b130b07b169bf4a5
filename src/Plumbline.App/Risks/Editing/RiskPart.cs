namespace Plumbline.App.Risks.Editing;

/// <summary>What belongs to a risk and is written by itself.</summary>
public enum RiskPart
{
    /// <summary>A control.</summary>
    Control,

    /// <summary>An assurance of the risk or of one of its controls.</summary>
    Assurance,

    /// <summary>A hazard.</summary>
    Hazard,

    /// <summary>A measure that is watched.</summary>
    Watch,
}
