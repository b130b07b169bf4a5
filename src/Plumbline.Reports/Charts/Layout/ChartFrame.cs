using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>The place of the plot, and the scales that map values and periods to it.</summary>
internal sealed record ChartFrame
{
    internal required ChartText Text { get; init; }

    internal required ChartSize Size { get; init; }

    internal required Box Plot { get; init; }

    internal required TimeScale Time { get; init; }

    internal required ValueScale Value { get; init; }

    internal required ImmutableArray<ValueTick> Ticks { get; init; }

    internal required NoteLanes Notes { get; init; }

    internal required ImmutableArray<string> Footnotes { get; init; }

    internal bool Full => Size.Detail is ChartDetail.Full;

    internal Spot At(int period, double value) => new(Time.X(period), Value.Y(value));
}

/// <summary>What a frame must make room for.</summary>
internal sealed record FrameWants
{
    internal required ChartText Text { get; init; }

    internal required ChartSize Size { get; init; }

    internal required Extent Extent { get; init; }

    internal NaturalBounds Bounds { get; init; }

    /// <summary>A range that replaces that of the figures, for small multiples with one scale.</summary>
    internal ValueRange? Range { get; init; }

    /// <summary>The unit over the value axis; empty for none.</summary>
    internal string Caption { get; init; } = "";

    /// <summary>The labels next to the plot.</summary>
    internal ImmutableArray<DirectLabel> Labels { get; init; } = [];

    internal ImmutableArray<NoteWant> Notes { get; init; } = [];

    /// <summary>Footnotes in whole sentences, wrapped here.</summary>
    internal ImmutableArray<string> Footnotes { get; init; } = [];

    /// <summary>The distance from the plot's edge to the first and last period; null for half a period's share of the width.</summary>
    internal double? Inset { get; init; } = 8;

    /// <summary>The distance from the plot's top to the greatest value.</summary>
    internal double Above { get; init; } = 7;

    /// <summary>The distance from the plot's bottom to the least value.</summary>
    internal double Below { get; init; } = 7;

    /// <summary>Whether every value is labelled, so that no value axis is drawn.</summary>
    internal bool NoValueAxis { get; init; }

    internal bool Full => Size.Detail is ChartDetail.Full;
}
