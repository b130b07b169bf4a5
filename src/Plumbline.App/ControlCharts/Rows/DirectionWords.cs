using System.Collections.Frozen;
using System.Text;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>The words in files that say which direction is an improvement, in either case.</summary>
internal static class DirectionWords
{
    /// <summary>What is expected in place of an unknown word.</summary>
    public const string Expected = "increase, decrease or neutral (or up, down; higher, lower; high, low; neither, none)";

    private static readonly FrozenDictionary<string, ImprovementDirection> Words = new Dictionary<string, ImprovementDirection>(StringComparer.OrdinalIgnoreCase)
    {
        ["increase"] = ImprovementDirection.Increase,
        ["increasing"] = ImprovementDirection.Increase,
        ["up"] = ImprovementDirection.Increase,
        ["higher"] = ImprovementDirection.Increase,
        ["high"] = ImprovementDirection.Increase,
        ["higher is better"] = ImprovementDirection.Increase,
        ["high is good"] = ImprovementDirection.Increase,
        ["↑"] = ImprovementDirection.Increase,
        ["decrease"] = ImprovementDirection.Decrease,
        ["decreasing"] = ImprovementDirection.Decrease,
        ["down"] = ImprovementDirection.Decrease,
        ["lower"] = ImprovementDirection.Decrease,
        ["low"] = ImprovementDirection.Decrease,
        ["lower is better"] = ImprovementDirection.Decrease,
        ["low is good"] = ImprovementDirection.Decrease,
        ["↓"] = ImprovementDirection.Decrease,
        ["neutral"] = ImprovementDirection.Neutral,
        ["neither"] = ImprovementDirection.Neutral,
        ["none"] = ImprovementDirection.Neutral,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The direction of a word; null if the word is unknown.</summary>
    public static ImprovementDirection? Read(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("increase"u8) ? ImprovementDirection.Increase
        : word.SequenceEqual("decrease"u8) ? ImprovementDirection.Decrease
        : word.IsEmpty ? null
        : Words.TryGetValue(Encoding.UTF8.GetString(word).Trim(), out var known) ? known
        : null;
}
