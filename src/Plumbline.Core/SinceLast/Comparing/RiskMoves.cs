using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>How risks moved.</summary>
internal static class RiskMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        if (then.Register is not { } before || now.Register is not { } after) yield break;
        foreach (var code in after.Entries.Concat(before.Entries).Select(static entry => entry.Risk.Code).Distinct())
        {
            if (RiskMovements.Of(before, after, code) is not { } movement || movement == RiskMovement.Same) continue;
            var (was, entry) = (before.Find(code), after.Find(code) ?? before.Find(code)!);
            var (old, score) = (was?.Current?.Score.Value, entry.Current?.Score.Value);
            var (kind, words) = movement switch
            {
                RiskMovement.New => (SinceKind.RiskNew, score is { } graded ? $"new, with a score of {graded}." : "new, and not graded."),
                RiskMovement.Up => (SinceKind.RiskUp, $"up from {old} to {score}."),
                RiskMovement.Down => (SinceKind.RiskDown, $"down from {old} to {score}."),
                RiskMovement.Closed => (SinceKind.RiskClosed, Closed(entry.Risk, now)),
                RiskMovement.Same => throw new InvalidOperationException("A risk that did not move is left out."),
            };
            yield return new SinceFact(kind, new FactSentence($"Risk {code} {entry.Risk.Title}", words, code.Reference), score ?? 0);
        }
    }

    private static string Closed(Risk risk, Standpoint now) => risk.Closing is { } closing ? $"closed on {now.Text(closing.Day)}: {closing.Reason.TrimEnd('.')}." : "no longer open.";
}
