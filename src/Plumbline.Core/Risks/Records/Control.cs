namespace Plumbline.Core.Risks.Records;

/// <summary>Something that holds a risk. One control may hold several risks.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Risk">The risk.</param>
/// <param name="Text">What it is.</param>
public sealed record Control(ControlCode Code, RiskCode Risk, string Text)
{
    /// <summary>Its place on the risk's sheet; null: after those that have one.</summary>
    public int? Position { get; init; }

    /// <summary>How it works; null if not stated.</summary>
    public ControlKind? Kind { get; init; }

    /// <summary>The post that keeps it, by title; null if not stated.</summary>
    public string? Owner { get; init; }

    /// <summary>How strong it is; null if not stated.</summary>
    public ControlStrength? Strength { get; init; }

    /// <summary>What is missing of it; null if nothing is stated.</summary>
    public string? Gap { get; init; }

    /// <summary>Whether it is planned only, and holds nothing yet.</summary>
    public bool IsPlanned { get; init; }
}

/// <summary>How a control works.</summary>
public enum ControlKind
{
    /// <summary>It keeps the event from happening.</summary>
    Preventive,

    /// <summary>It finds the event.</summary>
    Detective,

    /// <summary>It says what is to be done.</summary>
    Directive,

    /// <summary>It reduces what follows.</summary>
    Corrective,
}
