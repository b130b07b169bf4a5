namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>What is wrong with a framework, or may be read in two ways.</summary>
/// <param name="Code">What was found: <c>framework-gap</c>.</param>
/// <param name="IsWarning">Whether it can leave a domain without a level, or at a wrong one; else it is worth knowing.</param>
/// <param name="Criterion">The code of the criterion that it is about; of a whole line its first.</param>
/// <param name="Found">What was found, in words without a full stop.</param>
/// <param name="Expected">What would be right, in words without a full stop.</param>
/// <param name="Example">Evidence that shows it, in words without a full stop.</param>
public sealed record FrameworkFinding(string Code, bool IsWarning, string Criterion, string Found, string Expected, string Example)
{
    /// <summary>Evidence that no level fits.</summary>
    public const string Gap = "framework-gap";

    /// <summary>Criteria of unequal levels hold at once in a line of triggers.</summary>
    public const string Overlap = "framework-overlap";

    /// <summary>A line leaves a level out.</summary>
    public const string LeftOut = "framework-left-out";

    /// <summary>AND where the neighbours have OR.</summary>
    public const string Joined = "framework-joined";

    /// <summary>A percentage that does not say of what it is.</summary>
    public const string Margin = "framework-margin";

    /// <summary>An indicator that no one keeps.</summary>
    public const string Unkept = "framework-unkept";
}
