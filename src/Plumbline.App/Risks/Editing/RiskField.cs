namespace Plumbline.App.Risks.Editing;

/// <summary>A field of what a risk is, as risks.csv has it.</summary>
public enum RiskField
{
    /// <summary>Its code.</summary>
    Code,

    /// <summary>What it threatens.</summary>
    Kind,

    /// <summary>Its title.</summary>
    Title,

    /// <summary>What it is, in words.</summary>
    Description,

    /// <summary>What gives rise to it.</summary>
    Cause,

    /// <summary>What may happen.</summary>
    Event,

    /// <summary>What would follow.</summary>
    Effect,

    /// <summary>Its category.</summary>
    Category,

    /// <summary>The objectives it threatens.</summary>
    Objectives,

    /// <summary>Its unit.</summary>
    Unit,

    /// <summary>The post that answers for it.</summary>
    Owner,

    /// <summary>The post that keeps it.</summary>
    Handler,

    /// <summary>The committee that sees it.</summary>
    Committee,

    /// <summary>How it was found.</summary>
    Source,

    /// <summary>The day on which it was recorded.</summary>
    Recorded,

    /// <summary>The day by which its treatment is to be done.</summary>
    AnticipatedCompletion,

    /// <summary>What is done about it.</summary>
    Response,

    /// <summary>Risks that have to do with it.</summary>
    Related,

    /// <summary>How strongly its controls hold it.</summary>
    Strength,

    /// <summary>The day on which it was closed.</summary>
    Closed,

    /// <summary>Why it was closed.</summary>
    ClosingReason,
}
