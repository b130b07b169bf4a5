namespace Plumbline.Core.Spc;

/// <summary>Starts a new segment at the period with this label. Nothing else starts one.</summary>
/// <param name="Label">Label of the first point of the new segment; one that matches no point is an error.</param>
/// <param name="Reason">What changed in the process.</param>
public sealed record Rebase(string Label, string Reason);

/// <summary>A known change in the service or in its reporting. It moves no limit; one in the service may support a suggestion to rebase.</summary>
/// <param name="Label">Label of the period in which it happened.</param>
/// <param name="Change">What changed.</param>
public sealed record KnownChange(string Label, string Change)
{
    /// <summary>Whether it may be the cause of a shift. That reporting was suspended or resumed is marked, but supports no suggestion.</summary>
    public bool IsOfService { get; init; } = true;
}

/// <summary>A rebase for a person to consider: a sustained shift began at or soon after a known change.</summary>
/// <param name="Point">Index of the point at which a new segment would start.</param>
/// <param name="Change">The change that the shift followed.</param>
/// <param name="Signal">The shift.</param>
public sealed record RebaseSuggestion(int Point, KnownChange Change, Signal Signal);
