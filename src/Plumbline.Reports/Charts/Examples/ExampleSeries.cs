using System.Collections.Immutable;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Examples;

/// <summary>Made-up figures in which higher is better; each series fires one rule and no other.</summary>
internal sealed record ExampleSeries(string Name, SignalRule? Rule, string Meaning, string Alternative, ImmutableArray<double> Values)
{
    /// <summary>The index of the excluded point of <see cref="Anatomy"/>.</summary>
    internal const int Snow = 8;

    /// <summary>The index of the rebase of <see cref="Anatomy"/>.</summary>
    internal const int NewRota = 23;

    internal static ImmutableArray<ExampleSeries> Rules { get; } =
    [
        new(
            "No sign of change",
            null,
            "Nothing has changed. The figures go up and down within the limits by chance; asking why one month is higher than the last is like asking why a coin came down heads.",
            "Twenty-four points that rise and fall about the average, all within the limits.",
            [50, 46, 53, 49, 55, 47, 51, 44, 52, 48, 54, 45, 50, 53, 47, 51, 56, 49, 46, 52, 48, 53, 47, 51]),
        new(
            "Outside a limit",
            SignalRule.Outside,
            "A point above the upper or below the lower limit. Something has probably changed: find out what.",
            "Points within the limits, and one below the lower limit, marked as a change for the worse.",
            [50, 46, 53, 49, 55, 47, 51, 44, 52, 48, 54, 45, 50, 53, 47, 51, 30, 49, 46, 52, 48, 53, 47, 51]),
        new(
            "A shift",
            SignalRule.Shift,
            "Seven or more points in a row on one side of the average. Something has probably changed: if the cause is known and lasting, new limits may be set.",
            "Points about the average, then seven in a row above it, marked as a change for the better.",
            [50, 46, 53, 49, 52, 47, 51, 45, 52, 48, 53, 46, 50, 53, 47, 52, 55, 53, 56, 53, 55, 54, 56, 54]),
        new(
            "A trend",
            SignalRule.Trend,
            "Seven or more points in a row, each above the last or each below it. The figures are moving, whichever side of the average they are on.",
            "Points about the average, then seven in a row each above the last, marked as a change for the better.",
            [50, 54, 46, 51, 55, 47, 52, 45, 53, 48, 54, 46, 42, 44, 46, 48, 51, 53, 55, 48, 53, 46, 52, 50]),
        new(
            "Two of three near a limit",
            SignalRule.TwoOfThree,
            "Two of three points in a row in the outer third between average and limit, all three on one side of the average. One could be chance; two so close together seldom are.",
            "Points about the average, then two of three in a row close to the lower limit, marked as a change for the worse.",
            [50, 52, 49, 51, 47, 50, 53, 51, 49, 52, 50, 48, 51, 53, 50, 44.2, 48, 44, 50, 52, 49, 51, 50, 52]),
    ];

    internal static ImmutableArray<double> Anatomy { get; } =
    [
        74, 71, 77, 73, 69, 76, 72, 75, 48, 70, 74, 78, 73, 71, 76, 58, 70, 75, 72, 74, 70, 76, 72,
        84, 87, 83, 86, 88, 85, 82, 86, 84, 88, 84, 87, 96,
    ];
}
