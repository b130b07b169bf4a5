using System.Text.RegularExpressions;
using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A number in commentary must be the number in the table.</summary>
/// <remarks>
/// Three kinds of claim are understood, and every other sentence is ignored: a part of a whole with its percentage
/// (<c>53 of 63 complaints (84%)</c>), which must be consistent in itself; and a sentence that clearly gives the figure of a period, or the sum of
/// several (<see cref="ReadProse"/>), which must be right within the rounding of both; and by how much it moved since a period that is named (<see cref="WrongMove"/>).
/// </remarks>
internal static partial class ProseNumber
{
    internal const string Code = "prose";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from commentary in audit.Picture.Commentaries
        where audit.Includes(commentary.Period)
        let indicator = audit.Picture.Find(commentary.Indicator)
        let about = audit.Figures.Find(commentary.Indicator, commentary.Unit, commentary.Period)
        where indicator is not null && about is not null && !CheckNumbers.IsIncomplete(about)
        from finding in In(audit, indicator, about, commentary)
        select finding;

    /// <summary>The findings for a commentary's wrong numbers.</summary>
    internal static IEnumerable<Finding> In(Audit audit, Indicator indicator, Observation about, Commentary commentary) =>
        WrongParts(audit, about, commentary.Why ?? "").Concat(
            ReadProse.Run(audit, indicator, about, commentary.Why).Select(claim => Wrong(audit, indicator, about, claim)).OfType<Finding>())
            .Concat(ReadProse.Moves(audit, indicator, about, commentary.Why).Select(move => WrongMove.Find(audit, indicator, about, move)).OfType<Finding>());

    private static IEnumerable<Finding> WrongParts(Audit audit, Observation about, string text)
    {
        foreach (Match match in PartOfWhole().Matches(text))
        {
            if (!Quantity.ParsePlain(match.Groups["n"].Value).TryGet(out var part, out _) || !Quantity.ParsePlain(match.Groups["d"].Value).TryGet(out var whole, out _)) continue;
            if (Arithmetic.Ratio(part, whole, 100) is not { } percentage || !Quantity.Parse(match.Groups["p"].Value).TryGet(out var printed, out _)) continue;
            if (Math.Abs(percentage - printed.Amount) <= printed.RoundingAllowance) continue;
            var right = Quantity.Percent(percentage, printed.Decimals).ToText(audit.Language);
            yield return Finding.At(
                Code, Severity.Warning, about, match.Value, right,
                $"The commentary on {audit.Subject(about)} says “{match.Value}”, but {match.Groups["n"].Value} of {match.Groups["d"].Value} is {right}.");
        }
    }

    // Wrong only where every period that may be meant has a figure, and no figure is the number stated.
    private static Finding? Wrong(Audit audit, Indicator indicator, Observation about, Claim claim)
    {
        if (claim.Periods.Count > 1 && indicator.Measure.Kind is not (MeasureKind.Count or MeasureKind.Money)) return null;
        var cells = claim.Periods.Select(meant => meant.Select(period => audit.Figures.Find(about.Indicator, about.Unit, period)).ToList()).ToList();
        if (cells.Any(meant => meant.Any(cell => cell?.Amount is null || CheckNumbers.IsIncomplete(cell)))) return null;
        var said = claim.Number.Quantity.ToText(audit.Language);
        if (cells is [var one])
        {
            if (one.Any(cell => Agrees(claim.Number, cell!.Amount!.Value, CheckNumbers.Allowance(cell, indicator)) || Printed(cell) is { } printed && Agrees(claim.Number, printed.Amount, printed.RoundingAllowance))) return null;
            var cell = one[0]!;
            return Finding.At(
                Code, Severity.Warning, about, claim.Number.Text, cell.Value.Text,
                $"The commentary on {audit.Subject(about)} says {How(claim.Number.How)}{said} for {audit.Words(cell.Period)}, where the table has {cell.Value.Text}.",
                cell == about ? [] : [cell]);
        }

        List<Observation> parts = [.. cells.Select(meant => meant[0]!)];
        var sum = parts.Sum(cell => cell.Amount!.Value);
        if (Agrees(claim.Number, sum, parts.Sum(cell => CheckNumbers.Allowance(cell, indicator)))) return null;
        var right = CheckNumbers.Like(sum, parts[0], indicator, audit.Language);
        return Finding.At(
            Code, Severity.Warning, about, claim.Number.Text, right,
            $"The commentary on {audit.Subject(about)} says {How(claim.Number.How)}{said} for {audit.Words(parts[0].Period)} to {audit.Words(parts[^1].Period)}, where {string.Join(" + ", parts.Select(cell => cell.Value.Text))} make {right}.",
            [.. parts.Where(cell => cell != about)]);
    }

    // Allows for the rounding of the words and that of the table.
    private static bool Agrees(Token.Number said, decimal amount, decimal allowance)
    {
        var (number, near) = (said.Quantity.Amount, Math.Max(said.Quantity.RoundingAllowance, allowance));
        return said.How switch
        {
            Said.Exactly => Math.Abs(number - amount) <= near,
            Said.AtLeast => amount >= number - near,
            Said.AtMost => amount <= number + near,
            Said.About => Math.Abs(number - amount) <= Math.Max(near, Math.Abs(amount) * NotFar),
        };
    }

    /// <summary>"About 50" may be 45 or 58, but not 30.</summary>
    internal const decimal NotFar = 0.25m;

    internal static string How(Said how) => how switch { Said.Exactly => "", Said.AtLeast => "at least ", Said.AtMost => "at most ", Said.About => "about " };

    private static Quantity? Printed(Observation? cell) => (cell?.Value as ObservedValue.Fraction)?.PrintedPercentage;

    [GeneratedRegex(@"(?<![0-9.,£/-])\b(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+) (?:out )?of (?<d>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?: [a-z-]+){0,3} \((?<p>[0-9.]+ ?%)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWhole();
}
