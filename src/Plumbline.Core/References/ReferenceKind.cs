namespace Plumbline.Core.References;

/// <summary>The kinds of thing that a reference refers to. A reference begins with the word for its kind.</summary>
public enum ReferenceKind
{
    /// <summary>A figure.</summary>
    Figure,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A risk.</summary>
    Risk,

    /// <summary>A control of a risk.</summary>
    Control,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A target that a contract sets for an indicator.</summary>
    Kpi,

    /// <summary>An opinion on a domain of an objective.</summary>
    Opinion,

    /// <summary>A criterion of the assurance framework.</summary>
    Criterion,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A commitment made in a commentary.</summary>
    Commitment,

    /// <summary>A financial statement of a period.</summary>
    Statement,

    /// <summary>A return of a unit for a period.</summary>
    Return,

    /// <summary>A row of a register.</summary>
    Register,

    /// <summary>A paragraph of a report.</summary>
    Paragraph,

    /// <summary>A published edition of a report.</summary>
    Edition,
}
