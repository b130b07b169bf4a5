namespace Plumbline.Core.Risks;

/// <summary>By what a risk was looked at. Where several fall on one day, the last of these counts.</summary>
public enum RiskLook
{
    /// <summary>A note was written.</summary>
    Note,

    /// <summary>It was graded.</summary>
    Grading,

    /// <summary>It was reviewed.</summary>
    Review,
}
