using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Where the plot lies and how values and periods come to places in it.</summary>
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

    /// <summary>A range that overrides the figures' own: small multiples of one scale.</summary>
    internal ValueRange? Range { get; init; }

    /// <summary>Words over the axis of values; empty for none.</summary>
    internal string Caption { get; init; } = "";

    /// <summary>Labels beside the plot.</summary>
    internal ImmutableArray<DirectLabel> Labels { get; init; } = [];

    internal ImmutableArray<NoteWant> Notes { get; init; } = [];

    /// <summary>Whole sentences; they are broken into lines here.</summary>
    internal ImmutableArray<string> Footnotes { get; init; } = [];

    /// <summary>From the plot's edge to the first and last period; null for half a column's share of the plot.</summary>
    internal double? Inset { get; init; } = 8;

    /// <summary>From the plot's upper edge to the greatest value.</summary>
    internal double Above { get; init; } = 7;

    /// <summary>From the plot's lower edge to the least value.</summary>
    internal double Below { get; init; } = 7;

    /// <summary>Every value is labelled, so that no axis of values is drawn.</summary>
    internal bool NoValueAxis { get; init; }

    internal bool Full => Size.Detail is ChartDetail.Full;
}
