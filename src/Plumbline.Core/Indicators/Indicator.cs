using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Indicators;

/// <summary>The title of a useful page, and its address where it is known.</summary>
public sealed record Link(string Title, Uri? Address);

/// <summary>The place of an indicator in a paper: up to three levels of headings, each optional, and its order among all indicators.</summary>
/// <param name="Domain">The first level of heading: Safety.</param>
/// <param name="Section">The second level: Patient safety.</param>
/// <param name="Group">The third level: Incidents.</param>
/// <param name="Position">Its order on paper; lower is earlier.</param>
public sealed record Placement(string? Domain, string? Section, string? Group, int Position);

/// <summary>What is measured: its name, meaning, formula and the rules its values follow.</summary>
public sealed record Indicator
{
    /// <summary>Its code.</summary>
    public required IndicatorCode Code { get; init; }

    /// <summary>Its number in the paper: <c>162</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The name that stands under the headings of its place: Resuscitation, below Mandatory training.</summary>
    public required string Name { get; init; }

    /// <summary>A name that is clear without those headings: Resuscitation training, or a long name made shorter; null where <see cref="Name"/> serves.</summary>
    public string? ShortName { get; init; }

    /// <summary>The name in a list or a sentence that shows none of its headings.</summary>
    public string NameInList => ShortName ?? Name;

    /// <summary>Its place in the paper.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What it measures and why, in plain words.</summary>
    public string? Description { get; init; }

    /// <summary>How it is computed: <c>X / Y * 100</c>.</summary>
    public string? Formula { get; init; }

    /// <summary>What the letters of the formula mean, one on each line.</summary>
    public string? Where { get; init; }

    /// <summary>Where the data come from.</summary>
    public string? Source { get; init; }

    /// <summary>How often it is measured.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>In which of its periods it is due; null: in every one.</summary>
    public ReportingRhythm? Rhythm { get; init; }

    /// <summary>What its numbers are: a count, a percentage, a rate.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The decimals of computed figures; null: as many as the observed figures have.</summary>
    public int? Decimals { get; init; }

    /// <summary>Which direction is better.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>What it is in the accounts, and so which side of its plan is favourable; null for what is no line of the accounts.</summary>
    public LineSign? Sign { get; init; }

    /// <summary>How parts combine into a whole.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>The dimensions of breakdowns whose items add up to its total, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    /// <summary>The kind of control chart that shows and judges it, one of <see cref="IndicatorCharts.Kinds"/>.</summary>
    public ChartKind Chart { get; init; } = ChartKind.Xmr;

    /// <summary>Whether each value is a running total of its financial year.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether it is being reported.</summary>
    public IndicatorStatus Status { get; init; } = IndicatorStatus.Active;

    /// <summary>The post that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Useful pages.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What a reader must know of it; printed with the row.</summary>
    public string? Note { get; init; }

    /// <summary>What is known of where its definition and figures come from; never printed in a paper.</summary>
    public string? SourceNote { get; init; }
}
