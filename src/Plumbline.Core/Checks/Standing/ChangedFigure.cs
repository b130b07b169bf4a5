using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A figure must equal the one last published, unless the finding about its change is accepted.</summary>
internal static class ChangedFigure
{
    internal const string Code = "changed";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        if (audit.Published is not { } published) yield break;
        foreach (var indicator in audit.Picture.Indicators)
        {
            foreach (var before in published.Of(indicator.Code).Where(cell => audit.Includes(cell.Period)))
            {
                var now = audit.Figures.Find(before.Indicator, before.Unit, before.Period) is { Total: null } given ? given : null;
                if (now is not null && Same(before, now)) continue;
                yield return Finding.At(
                    Code, Severity.Warning, now ?? before, now is null ? "nothing" : Shown(now), Shown(before),
                    $"{audit.Subject(before)} was published as {Shown(before)} and {(now is null ? "has been withdrawn since" : $"is {Shown(now)} now")}.");
            }
        }
    }

    private static bool Same(Observation before, Observation now) =>
        before.Value.Text == now.Value.Text && before.Numerator == now.Numerator && before.Denominator == now.Denominator && before.Value.Status == now.Value.Status;

    private static string Shown(Observation cell) =>
        cell is { Value: ObservedValue.Number, Numerator: { } numerator, Denominator: { } denominator }
            ? FormattableString.Invariant($"{cell.Value.Text} ({numerator:0.####}/{denominator:0.####})")
            : cell.Value.Text;
}
