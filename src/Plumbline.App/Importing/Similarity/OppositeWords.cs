using System.Collections.Frozen;

namespace Plumbline.App.Importing.Similarity;

/// <summary>Words that mean nearly the same (<c>positive</c>, <c>good</c>), and those that mean the opposite (<c>negative</c>, <c>poor</c>), as dashboards use them.</summary>
internal static class OppositeWords
{
    // Two sides of each pair.
    private static readonly (string[] One, string[] Other)[] Pairs =
    [
        (["good", "positive", "satisfied"], ["poor", "negative", "dissatisfied"]),
        (["within", "timely", "met"], ["late", "overdue", "breach", "breaches", "breached", "outside"]),
        (["attended", "present"], ["absent", "apologies", "missed", "declined"]),
        (["held"], ["cancelled"]),
        (["open", "outstanding", "unresolved"], ["closed", "completed", "resolved", "answered", "responded"]),
        (["formal"], ["informal"]),
        (["long"], ["short"]),
        (["planned", "elective"], ["unplanned", "emergency"]),
        (["adult", "adults"], ["child", "children"]),
        (["local"], ["national"]),
        (["starters", "joiners"], ["leavers"]),
        (["increase", "increased"], ["decrease", "decreased"]),
    ];

    private static readonly FrozenDictionary<string, (int Pair, bool IsOther)> Sides = Pairs
        .SelectMany(static (pair, at) => pair.One.Select(word => (word, Side: (at, false))).Concat(pair.Other.Select(word => (word, Side: (at, true)))))
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.Side, StringComparer.Ordinal);

    /// <summary>Whether two words mean nearly the same.</summary>
    internal static bool MeanTheSame(string one, string other) => Sides.TryGetValue(one, out var side) && Sides.TryGetValue(other, out var same) && side == same;

    /// <summary>What each word of a text says, of those that have an opposite. A word after <c>not</c> says the opposite.</summary>
    internal static IReadOnlySet<(int Pair, bool IsOther)> In(string[] words)
    {
        var said = new HashSet<(int, bool)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Sides.TryGetValue(words[i], out var side)) said.Add(i > 0 && words[i - 1] == "not" ? (side.Pair, !side.IsOther) : side);
        }

        return said;
    }

    /// <summary>Whether one text says the opposite of the other: one side of a pair alone, and the other the other alone.</summary>
    internal static bool AreOpposed(IReadOnlySet<(int Pair, bool IsOther)> one, IReadOnlySet<(int Pair, bool IsOther)> other) =>
        one.Any(side => other.Contains((side.Pair, !side.IsOther)) && !other.Contains(side) && !one.Contains((side.Pair, !side.IsOther)));
}
