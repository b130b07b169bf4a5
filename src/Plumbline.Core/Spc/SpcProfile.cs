namespace Plumbline.Core.Spc;

/// <summary>A named, versioned set of rules: data that the small rule functions read.</summary>
public sealed record SpcProfile
{
    /// <summary>Name as written on the command line and in report definitions.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the rules, raised when a chart could come out otherwise.</summary>
    public required int Version { get; init; }

    /// <summary>The tool or paper the rules follow, with its version.</summary>
    public required string Source { get; init; }

    /// <summary>Points in a row on one side of the centre that make a shift.</summary>
    public int ShiftLength { get; init; } = 7;

    /// <summary>Points in a row each above (or below) the last that make a trend.</summary>
    public int TrendLength { get; init; } = 7;

    /// <summary>The rules of this project.</summary>
    public static SpcProfile Plumbline { get; } = new() { Name = "plumbline", Version = 1, Source = "domain rules of Plumbline" };
}
