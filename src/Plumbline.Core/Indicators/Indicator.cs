using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Indicators;

/// <summary>The title of a useful page, and its address where it is known.</summary>
public sealed record Link(string Title, Uri? Address);

/// <summary>Where an indicator stands in a paper: up to three levels of headings, each optional, and its order among all.</summary>
/// <param name="Domain">The first level: Safety.</param>
/// <param name="Section">The second: Patient safety.</param>
/// <param name="Group">The third: Incidents.</param>
/// <param name="Position">Its order on paper; lower is earlier.</param>
public sealed record Placement(string? Domain, string? Section, string? Group, int Position);

/// <summary>What is measured: its name, meaning, formula and the rules its values follow.</summary>
public sealed record Indicator
{
    /// <summary>Its code.</summary>
    public required IndicatorCode Code { get; init; }

    /// <summary>The number the paper gives it: <c>162</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The short name a reader knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What it measures and why, in plain words.</summary>
    public string? Description { get; init; }

    /// <summary>How it is computed: <c>X / Y * 100</c>.</summary>
    public string? Formula { get; init; }

    /// <summary>What the letters of the formula mean, a line each.</summary>
    public string? Where { get; init; }

    /// <summary>Where the data come from.</summary>
    public string? Source { get; init; }

    /// <summary>How often it is measured.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>The sort of number it gives.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Decimals shown where a figure is computed; null: as observed.</summary>
    public int? Decimals { get; init; }

    /// <summary>Which direction is better.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How parts make a whole.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>The control chart that is drawn of it and that it is judged by, one of <see cref="IndicatorCharts.Kinds"/>.</summary>
    public ChartKind Chart { get; init; } = ChartKind.Xmr;

    /// <summary>Whether each value is a running total of its financial year.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether it is being reported.</summary>
    public IndicatorStatus Status { get; init; } = IndicatorStatus.Active;

    /// <summary>Who answers for it, by role.</summary>
    public string? Owner { get; init; }

    /// <summary>Useful pages.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>A note printed with the row.</summary>
    public string? Note { get; init; }
}
