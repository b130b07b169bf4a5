using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A total that was given must not stand beside exactly one suppressed part, when all the others are known: the suppressed figure can be worked out.</summary>
internal static class SuppressedPart
{
    internal const string Code = "suppressed-part";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var beside in audit.TotalsBesideParts)
        {
            var (given, parts) = beside;
            if (parts.Made is not { Suppressed: 1, Missing: 1, MissingUnits: [var hidden, ..] }) continue;
            // A percentage alone does not say what the parts of a ratio add up to.
            if (parts.Made.Rule == Aggregation.Ratio && given is not { Numerator: not null, Denominator: not null }) continue;
            var name = parts.Made.IsOfUnits ? audit.Picture.Units.Find(hidden)?.Name ?? hidden.ToString() : ItemOf(audit, beside);
            yield return Finding.At(
                Code, Severity.Warning, given, "one suppressed part", "the total suppressed too, or a second part",
                $"{audit.Subject(given)} is given as {given.Value.Text}, and of its {parts.Made.Parts.ToString("N0", audit.Language)} parts only {name} is suppressed: its figure can be worked out from the others.");
        }
    }

    private static string ItemOf(Audit audit, TotalBesideParts beside)
    {
        var hidden = beside.Counted(audit).First(static cell => cell.Value.Status == ReportingStatus.Suppressed).Aspect;
        var names = hidden.Items.Select(item => audit.Picture.Values.Of<BreakdownItem>().FirstOrDefault(known => known.Dimension == item.Dimension && known.Item == item.Item)?.Name ?? item.Item);
        return string.Join(", ", names);
    }
}
