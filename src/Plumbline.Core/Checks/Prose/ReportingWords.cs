using System.Collections.Frozen;

namespace Plumbline.Core.Checks.Prose;

/// <summary>The words that report a figure and say nothing else about it.</summary>
/// <remarks>
/// The list leaves out every word that may give a number another meaning than the figure of a period: target, average, more, than, with, since, not,
/// should, expected, each; and the verbs of other facts: received, answered, completed. The words of the indicator's own name are added to the list.
/// </remarks>
internal static class ReportingWords
{
    private static readonly FrozenSet<string> Known = Set(
        "a an the and but or while then so also again now only just still however there here it its this that we our us in for of at to from during against compared "
        + "was were is are be been being had has have did do does figure figures number numbers rate rates value values measure indicator performance result results score scores "
        + "level levels count percentage proportion share reading report reports reported reporting record records recorded recording see saw show shows showed shown "
        + "reach reaches reached stand stands stood come comes came low high");

    private static readonly FrozenSet<string> OfChange = Set(
        "rise rises rose risen fall falls fell fallen increase increases increased decrease decreases decreased improve improves improved improving decline declines declined "
        + "drop drops dropped climb climbs climbed go goes went move moves moved worsen worsened reduce reduces reduced grow grows grew up down change changed");

    private static readonly FrozenSet<string> OfFeeling = Set("steady stable constant unchanged well good bad better worse busy quiet pleasing poor disappointing all very quite usual normal within limits as expected ok okay fine");

    private static readonly FrozenSet<string> OfSums = Set("together combined altogether");

    /// <summary>Whether a lower-case word reports a figure.</summary>
    internal static bool Report(string word) => Known.Contains(word) || OfChange.Contains(word) || OfSums.Contains(word);

    /// <summary>Whether the word says that a figure moved: a number right after it is the size of the move.</summary>
    internal static bool Move(string word) => OfChange.Contains(word);

    /// <summary>Whether the word adds several figures up.</summary>
    internal static bool Add(string word) => OfSums.Contains(word);

    /// <summary>Whether the word says only whether a figure is good or bad.</summary>
    internal static bool Judge(string word) => OfFeeling.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
