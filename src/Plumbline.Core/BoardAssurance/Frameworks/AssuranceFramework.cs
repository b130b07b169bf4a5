using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.BoardAssurance.Frameworks;

/// <summary>The framework by which an organisation judges how sure it is: versions, each from a day on.</summary>
/// <param name="Name">Its name, that of its file below assurance/frameworks; null for the organisation's own.</param>
/// <param name="Versions">The versions, the earliest first; at least one.</param>
public sealed record AssuranceFramework(string? Name, IReadOnlyList<FrameworkVersion> Versions)
{
    /// <summary>The version in force on a day; null before the first.</summary>
    public FrameworkVersion? On(DateOnly day) => Versions.LastOrDefault(version => version.From <= day);
}

/// <summary>A version of a framework.</summary>
public sealed record FrameworkVersion
{
    /// <summary>The first day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The levels, the best first; at least two.</summary>
    public required IReadOnlyList<AssuranceLevel> Levels { get; init; }

    /// <summary>On how many months a domain is judged, ending with the period asked for.</summary>
    public int SpanMonths { get; init; } = 1;

    /// <summary>Where it is published, for a framework that others wrote; null if not stated.</summary>
    public string? Source { get; init; }

    /// <summary>The domains, in the order of the framework.</summary>
    public required IReadOnlyList<AssuranceDomain> Domains { get; init; }

    /// <summary>The lines, in the order of the framework.</summary>
    public required IReadOnlyList<AssuranceLine> Lines { get; init; }

    /// <summary>Part A: what it means that the controls of a risk are strong, medium or low; empty if not stated.</summary>
    public IReadOnlyDictionary<ControlStrength, string> Strengths { get; init; } = new Dictionary<ControlStrength, string>();

    /// <summary>The worst level.</summary>
    public AssuranceLevel Worst => Levels[^1];

    /// <summary>The level with a code; null where it has none.</summary>
    public AssuranceLevel? Level(string code) => Levels.FirstOrDefault(level => level.Code == code);

    /// <summary>The domain with a code; null where it has none.</summary>
    public AssuranceDomain? Domain(string code) => Domains.FirstOrDefault(domain => domain.Code == code);
}
