namespace Plumbline.Core.Risks.Records;

/// <summary>Of which state of a risk a grading tells.</summary>
public enum GradingStage
{
    /// <summary>As it was found, before anything was done.</summary>
    Initial,

    /// <summary>As it is, with the controls that are in place.</summary>
    Current,

    /// <summary>As it shall become.</summary>
    Target,
}
