using System.Collections.Frozen;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Prose;

/// <summary>By how much a sentence clearly says that a figure rose or fell since a period.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="IsRise">Whether it rose.</param>
/// <param name="Since">The periods that the earlier one may be.</param>
internal sealed record Move(Token.Number Number, bool IsRise, IReadOnlyList<Period> Since);

/// <summary>Finds <c>fell by £0.3m since January</c> and <c>a decrease of £0.3m on month 10</c>. Only where the period is named from which it is counted.</summary>
internal static class ReadMoves
{
    private static readonly FrozenSet<string> Rises = Set("rise rises rose risen increase increases increased climb climbed grew grown up");
    private static readonly FrozenSet<string> Falls = Set("fall falls fell fallen decrease decreases decreased drop drops dropped reduction reduced decline declines declined down");
    private static readonly FrozenSet<string> Bases = Set("since from on against over compared");
    private static readonly FrozenSet<string> Joining = Set("with to the figure position level balance of in at end");
    private static readonly FrozenSet<string> Besides = Set("since on over reduction climb balance position end slight small further");
    private static readonly FrozenSet<string> Leading = Set("a an slight small further");

    /// <summary>A word that reports a figure in a move, and in nothing else.</summary>
    internal static bool Knows(string word) => Besides.Contains(word);

    /// <summary>The moves of a sentence, and the sentence without them.</summary>
    internal static (IReadOnlyList<Move> Moves, IReadOnlyList<Token> Others) In(IReadOnlyList<Token> tokens)
    {
        var (moves, rest) = (new List<Move>(), new List<Token>());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is var (move, after))
            {
                moves.Add(move);
                while (rest.Count > 0 && rest[^1] is Token.Word { Text: var before } && Leading.Contains(before)) rest.RemoveAt(rest.Count - 1);
                i = after - 1;
                continue;
            }

            rest.Add(tokens[i]);
        }

        return (moves, rest);
    }

    // Rose or fell, “by” or “of”, the number, from when, the period.
    private static (Move Move, int After)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at] is not Token.Word { Text: var word } || !(Rises.Contains(word) || Falls.Contains(word))) return null;
        if (at + 2 >= tokens.Count || tokens[at + 1] is not Token.Word { Text: "by" or "of" } || tokens[at + 2] is not Token.Number { How: Said.Exactly or Said.About } number) return null;
        var next = at + 3;
        if (next >= tokens.Count || tokens[next] is not Token.Word { Text: var from } || !Bases.Contains(from)) return null;
        for (next++; next < tokens.Count && tokens[next] is Token.Word { Text: var joining } && Joining.Contains(joining); next++)
        {
        }

        return next < tokens.Count && tokens[next] is Token.Named { Meant.Count: > 0 } since ? (new Move(number, Rises.Contains(word), since.Meant), next + 1) : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
