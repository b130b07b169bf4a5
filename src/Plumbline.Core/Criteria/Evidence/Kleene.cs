using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Three-valued logic, as Kleene has it: what is open stays open only where it could change the answer.</summary>
internal static class Kleene
{
    private const int MostNamed = 4;

    /// <summary>Whether all hold: one that does not decides, whatever is open.</summary>
    internal static Holding All(IEnumerable<Holding> parts) => Of(parts, Holding.DoesNotHold, Holding.Holds);

    /// <summary>Whether any holds: one that does decides, whatever is open.</summary>
    internal static Holding Any(IEnumerable<Holding> parts) => Of(parts, Holding.Holds, Holding.DoesNotHold);

    /// <summary>A number that lies between two whole numbers, both included: whether a comparison holds of it.</summary>
    internal static Holding Between(int least, int most, Func<int, bool> holds)
    {
        var first = holds(least);
        for (var number = least + 1; number <= most; number++)
        {
            if (holds(number) != first) return Holding.Open;
        }

        return first ? Holding.Holds : Holding.DoesNotHold;
    }

    /// <summary>Judgements joined by <c>and</c> or <c>or</c>. The reason is that of the parts that decide.</summary>
    internal static CriterionJudgement Join(IReadOnlyList<CriterionJudgement> parts, bool isAll)
    {
        var holding = isAll ? All(parts.Select(static part => part.Holding)) : Any(parts.Select(static part => part.Holding));
        var deciding = parts.Where(part => part.Holding == holding).ToList();
        return new CriterionJudgement(holding, Reasons([.. deciding.Select(static part => part.Reason)]), holding == Holding.Open ? Missing(parts) : [], [.. parts.SelectMany(static part => part.Read).Distinct()]);
    }

    /// <summary>The reason of what is open: <c>a target for Supervision is missing</c>.</summary>
    internal static string Lacks(IReadOnlyList<string> missing) => $"{Counted.List(missing, MostNamed)} {(missing.Count == 1 ? "is" : "are")} missing";

    /// <summary>Reasons as one part of a sentence.</summary>
    internal static string Reasons(IReadOnlyList<string> reasons) => string.Join("; ", reasons.Distinct(StringComparer.Ordinal));

    /// <summary>What the open ones miss.</summary>
    internal static IReadOnlyList<string> Missing(IEnumerable<CriterionJudgement> parts) => [.. parts.SelectMany(static part => part.Missing).Distinct(StringComparer.Ordinal)];

    private static Holding Of(IEnumerable<Holding> parts, Holding decides, Holding otherwise)
    {
        var result = otherwise;
        foreach (var part in parts)
        {
            if (part == decides) return decides;
            if (part == Holding.Open) result = Holding.Open;
        }

        return result;
    }
}
