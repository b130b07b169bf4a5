using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A printed figure must equal the count of the line list behind it. A figure that is not printed is not judged.</summary>
public static class LineListCount
{
    internal const string Code = "line-list";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var counted in audit.Counted.Where(counted => audit.Includes(counted.Cell.Period)))
        {
            if (audit.Figures.Find(counted.Cell.Indicator, counted.Cell.Unit, counted.Cell.Period) is not { Total: null } printed) continue;
            if (printed.Value is ObservedValue.Missing || Agree(printed, counted.Cell)) continue;
            yield return Finding.At(
                Code, Severity.Error, printed, printed.Value.Text, Right(audit, printed, counted.Cell),
                $"{audit.Subject(printed)} is printed as {printed.Value.Text}, but the line list {counted.Collection} counts {counted.Cell.Value.Text} {counted.Words}.");
        }
    }

    // The count in the form of the printed figure: as a percentage if that is one, with its parts if that prints parts.
    private static string Right(Audit audit, Observation printed, Observation counted)
    {
        if (printed.Value is not ObservedValue.Number { Quantity: var quantity } || counted.Amount is not { } amount) return counted.Value.Text;
        var right = CheckNumbers.Like(amount, quantity, audit.Picture.Find(printed.Indicator), audit.Language);
        return printed.Denominator is null || counted.Denominator is null ? right : $"{right} ({counted.Value.Text})";
    }

    /// <summary>Whether a printed figure agrees with the count: the same fraction where it prints one, otherwise the same number within its rounding.</summary>
    public static bool Agree(Observation printed, Observation counted)
    {
        if (printed.Denominator is not null && counted.Denominator is not null)
            return printed.Numerator == counted.Numerator && printed.Denominator == counted.Denominator;
        return printed.Amount is { } a && counted.Amount is { } b
            ? Math.Abs(a - b) <= (printed.Value.Decimals == 0 && counted.Value is ObservedValue.Number { Decimals: 0 } ? 0 : printed.Value.RoundingAllowance)
            : printed.Amount is null && counted.Amount is null;
    }
}
